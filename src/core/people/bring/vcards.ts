import ICAL from 'ical.js';
import { dayOf } from './days';
import {
  type Fault,
  type Field,
  mostPeople,
  type RawPerson,
  type ReadPeople,
  type Ways,
} from './imported';
import { personOfRaw } from './person-of-raw';

/** The people in a file of vCards, of versions 3 and 4; each card is taken whole, or named with what is wrong in it. */
export function peopleFromCards(text: string, ways: Ways): ReadPeople {
  const read: ReadPeople = { people: [], faults: [] };
  for (const card of cardsIn(text)) {
    const raw = rawOf(card);
    const made = 'why' in raw ? { fault: raw } : personOfRaw(raw, card.line, ways);
    if ('fault' in made) read.faults.push({ line: card.line, ...made.fault });
    else read.people.push(made.person);
  }
  return read;
}

/** Whether a text is a file of vCards. */
export function isVcard(text: string): boolean {
  return /^\ufeff?\s{0,100}BEGIN:VCARD\s/i.test(text.slice(0, 200));
}

/** How many cards begin in a text, as far as that matters. */
export function tooManyCards(text: string): boolean {
  const begins = text.matchAll(/^BEGIN:VCARD/gim);
  let count = 0;
  for (const _ of begins) if (++count > mostPeople) return true;
  return false;
}

/** Unfolded lines between BEGIN and END; `line`: of BEGIN, from 1. `open`: END is missing. */
interface Card {
  line: number;
  lines: string[];
  open: boolean;
}

function cardsIn(text: string): Card[] {
  const cards: Card[] = [];
  let card: Card | undefined;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const mark = line
      .trim()
      .replace(/^\ufeff/, '')
      .toUpperCase();
    if (mark === 'BEGIN:VCARD') {
      card = { line: index + 1, lines: [], open: true };
      cards.push(card);
    } else if (mark === 'END:VCARD' && card !== undefined) {
      card.open = false;
      card = undefined;
    } else if (/^[ \t]/.test(line)) unfold(card, line.slice(1));
    else if (line.trim() !== '') card?.lines.push(line);
  });
  return cards;
}

/** A folded photo has thousands of lines, none of which is wanted. */
function unfold(card: Card | undefined, rest: string): void {
  const last = card?.lines.at(-1);
  if (card === undefined || last === undefined || last.length > longestLine) return;
  card.lines[card.lines.length - 1] = last + rest;
}

/** Characters; the longest that is taken, notes, has 5,000. */
const longestLine = 40_000;

type Broken = Omit<Fault, 'line'>;

function rawOf({ lines, open }: Card): RawPerson | Broken {
  if (open) return { why: 'broken', text: lines.at(-1)?.slice(0, 80) ?? '' };
  const version = lines.map((line) => /^VERSION:(.*)$/i.exec(line)?.[1]?.trim()).find(Boolean);
  const old = lines.find((line) => /^[^:]*quoted-printable/i.test(line));
  if ((version !== '3.0' && version !== '4.0') || old !== undefined)
    return { why: 'oldCard', text: old?.slice(0, 80) ?? version ?? '' };
  // What else is in a card, photos and the fields of other programs, can break nothing.
  const wanted = lines.filter((line) => properties.test(line) || !line.includes(':'));
  const body = ['BEGIN:VCARD', `VERSION:${version}`, ...wanted.map(plainSemicolons), 'END:VCARD'];
  try {
    const card = new ICAL.Component(
      ICAL.parse(body.join('\r\n')) as ConstructorParameters<typeof ICAL.Component>[0],
    );
    return rawOfCard(card);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    return { why: 'broken', text: text.slice(0, 80) };
  }
}

const properties =
  /^(?:[\w-]+\.)?(?:UID|FN|N|EMAIL|ORG|TEL|NOTE|BDAY|CATEGORIES|LANG|TZ|X-ANSWERABLE-[A-Z-]+)[;:]/i;

/** The parser leaves the backslash of an escaped semicolon in a text that is no list; it is taken out before. */
function plainSemicolons(line: string): string {
  if (/^(?:[\w-]+\.)?(?:N|ORG)[;:]/i.test(line)) return line;
  return line.replaceAll(/\\(.)/g, (pair, letter) => (letter === ';' ? ';' : pair));
}

function rawOfCard(card: ICAL.Component): RawPerson {
  const texts = (name: string) =>
    card
      .getAllProperties(name)
      .map((property, index) => ({ property, order: preference(property) + index / 1_000 }))
      .sort((a, b) => a.order - b.order)
      .map(({ property }) => property.jCal.slice(3) as unknown[]);
  const words = (name: string) => texts(name).map(([value]) => String(value));
  const own = (name: string) => words(`x-answerable-${name}`);
  const raw: Record<Field, string[]> = {
    name: words('fn'),
    given: texts('n').map(([value]) => partOf(value, 1)),
    family: texts('n').map(([value]) => partOf(value, 0)),
    address: words('email').map((text) => text.trim()),
    organisation: texts('org').map(([value]) => partOf(value, 0)),
    phone: words('tel').map((text) => text.replace(/^tel:/i, '')),
    stage: own('stage'),
    labels: texts('categories').flat().map(String),
    notes: words('note'),
    birthday: card.getAllProperties('bday').flatMap(birthdayOf),
    dates: own('dates'),
    language: [...own('language'), ...words('lang')],
    // An offset is the same for many zones, which part in summer.
    zone: words('tz').filter((text) => /^[A-Za-z]+(?:\/|$)/.test(text)),
    channel: own('channel'),
    cadence: own('cadence'),
    referredBy: own('referred-by'),
    referral: own('referral'),
    optOut: own('do-not-write'),
    optOutReason: own('do-not-write-because'),
    // The ids of other programs say nothing to us.
    id: own('id'),
  };
  return raw;
}

/** 1 for the preferred one (`PREF=1` of version 4, `TYPE=pref` of version 3), 101 for one of which nothing is said. */
function preference(property: ICAL.Property): number {
  const pref = Number(property.getFirstParameter('pref') ?? Number.NaN);
  if (Number.isFinite(pref)) return pref;
  const types = [property.getParameter('type')].flat();
  return types.some((type) => /\bpref\b/i.test(String(type))) ? 1 : 101;
}

function partOf(value: unknown, index: number): string {
  const parts = Array.isArray(value) ? value : [value];
  return String([parts[index] ?? ''].flat().join(' '));
}

/** A year alone, or words, are no day that comes back; Apple writes a year that means none. */
function birthdayOf(property: ICAL.Property): string[] {
  const text = String(property.jCal[3]).slice(0, 40);
  const omitted = property.getFirstParameter('x-apple-omit-year');
  if (dayOf(text, 'day') === undefined) return /\d{4}-?\d\d-?\d\d/.test(text) ? [text] : [];
  return [omitted !== undefined && text.startsWith(omitted) ? text.replace(omitted, '-') : text];
}
