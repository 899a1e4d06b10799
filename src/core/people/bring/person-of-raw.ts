import { address, isTypedAddress } from '../../mail';
import { zone as zoneRule } from '../../settings/working-time';
import { personId } from '../person-id';
import { type PersonFacts, type RememberedDate, type SaidOptOut, somePersonFacts } from '../record';
import { stageOf } from '../stages';
import { datesOf, dayOf } from './days';
import type { Field, ImportedPerson, RawPerson, Ways, Why } from './imported';

export type Made = { person: ImportedPerson } | { fault: { why: Why; text: string } };

/** A person from what a file tells of them; all of it is good, or nothing is taken. `line` from 1. */
export function personOfRaw(raw: RawPerson, line: number, ways: Ways): Made {
  try {
    const told = (field: Field) => textsOf(raw, field);
    const addresses = [...new Set(told('address').flatMap(addressesIn))];
    const id = told('id').map((text) => checkedId(text))[0];
    const facts = factsOf(told, ways);
    if (facts.name === undefined && addresses.length === 0 && id === undefined)
      throw new Unusable('nobody', '');
    // The zone was checked where it was read.
    const { zone: _, ...others } = facts;
    const checked = somePersonFacts.safeParse(others);
    if (!checked.success) {
      const [name] = checked.error.issues[0]?.path ?? [];
      throw new Unusable('tooLong', String(facts[name as keyof PersonFacts] ?? ''));
    }
    return { person: { lines: [line], id, addresses, facts } };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { fault: { why: error.why, text: error.text } };
  }
}

class Unusable extends Error {
  constructor(
    readonly why: Why,
    whole: string,
  ) {
    super(why);
    this.text = whole.slice(0, 80);
  }
  readonly text: string;
}

type Told = (field: Field) => string[];

function factsOf(told: Told, ways: Ways): Partial<PersonFacts> {
  const first = (field: Field) => told(field)[0];
  const full = first('name') ?? [first('given'), first('family')].filter(isThere).join(' ');
  const facts: { [K in keyof PersonFacts]?: PersonFacts[K] | undefined } = {
    name: full === '' ? undefined : oneLine(full),
    organisation: mapped(first('organisation'), oneLine),
    language: mapped(first('language'), languageOf),
    zone: mapped(first('zone'), zoneOf),
    stage: stageIn(told, ways),
    channel: mapped(first('channel'), oneLine),
    phone: mapped(first('phone'), (text) => oneLine(text.split(':::')[0] ?? '')),
    notes: told('notes').join('\n') || undefined,
    dates: allDates(told, ways),
    referredBy: mapped(first('referredBy'), (text) => checkedId(text)),
    referral: mapped(first('referral'), oneLine),
    optOut: mapped(first('optOut'), (text) => optOutOf(text, first('optOutReason'), ways.now)),
    cadence: mapped(first('cadence'), daysOf),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Without what cannot be seen, and the empty ones. */
function textsOf(raw: RawPerson, field: Field): string[] {
  return (raw[field] ?? [])
    .map((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').trim())
    .filter((text) => text !== '');
}

const unseen = /[^\P{Cc}\n\t]|\p{Cs}/gu;
const isThere = (text: string | undefined) => text !== undefined;
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function mapped<T>(text: string | undefined, to: (text: string) => T): T | undefined {
  return text === undefined ? undefined : to(text);
}

/** A cell may hold several: `a@x.example ::: b@x.example`, or each with its name. */
function addressesIn(text: string): string[] {
  const parts = text.split(/:::|[,;\n]/).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const bare = /<([^<>]*)>\s*$/.exec(part)?.[1] ?? part.trim().replace(/^mailto:/i, '');
    const found = address(bare);
    const isGood = isTypedAddress(found) && personId.safeParse(found).success;
    if (!isGood || found.startsWith('name:') || found.startsWith('x500:'))
      throw new Unusable('address', part.trim());
    return found;
  });
}

function checkedId(text: string): string {
  const id = personId.safeParse(address(text));
  if (!id.success) throw new Unusable('person', text);
  return id.data;
}

function languageOf(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? '';
  } catch {
    throw new Unusable('language', text);
  }
}

function zoneOf(text: string): string {
  if (text === 'browser' || !isZone(text)) throw new Unusable('zone', text);
  return text;
}

/** To try a zone takes longer than all else of a person together, and a file has few of them. */
function isZone(text: string): boolean {
  const known = tried.get(text) ?? zoneRule.safeParse(text).success;
  if (tried.size < 1_000) tried.set(text, known);
  return known;
}

const tried = new Map<string, boolean>();

/** A column of stages may hold words of the user's own; labels are many things, and only a known stage is taken. */
function stageIn(told: Told, ways: Ways): string | undefined {
  const [own] = told('stage');
  if (own !== undefined) {
    if (own.length > 60) throw new Unusable('tooLong', own);
    return ways.knownStage(own) ?? stageOf(own);
  }
  const labels = told('labels').flatMap((text) => text.split(/:::|[,;\n]/));
  return labels.map((label) => ways.knownStage(label.trim())).find(isThere);
}

function allDates(told: Told, { first }: Ways): RememberedDate[] | undefined {
  const born = told('birthday')
    .filter((text) => !/^0+[/.-]0+[/.-]0+$/.test(text))
    .map((text): RememberedDate => {
      const day = dayOf(text, first);
      if (day === undefined) throw new Unusable('date', text);
      return { kind: 'birthday', ...day };
    });
  const others = told('dates').flatMap((text) => {
    const dates = datesOf(text);
    if (dates === undefined) throw new Unusable('date', text);
    return dates;
  });
  const all = [...born, ...others];
  return all.length === 0 ? undefined : all;
}

/** `2026-03-02T09:00:00.000Z`: since when; `lifted` before it: they may be written to. */
function optOutOf(text: string, reason = '', now: number): SaidOptOut | undefined {
  if (/^(?:no|false|0)$/i.test(text)) return undefined;
  if (/^(?:x|1|yes|true)$/i.test(text)) return { kind: 'out', since: now, reason };
  const [, lifted, when = ''] = /^(lifted )?([+\d].*)$/.exec(text) ?? [];
  const at = Date.parse(when);
  if (Number.isNaN(at) || at < 0) throw new Unusable('optOut', text);
  return lifted === undefined ? { kind: 'out', since: at, reason } : { kind: 'lifted', at };
}

function daysOf(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) > 3_650) throw new Unusable('number', text);
  return Number(text);
}
