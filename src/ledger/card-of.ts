import { type Known, type Person, personFrom, saidAtOf, saidOf } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import { contactTouches, happenings } from '../core/people/touches';
import type { Cadences } from '../core/settings/cadences';
import { rhythmOf } from '../core/touch/cadence';
import { dayOfYear } from '../core/touch/remembered';
import { listEntries } from './card-lists';
import { cardKinds, type Look, latestOf } from './contact-times';
import type { ContactKind } from './contacts';
import type { Ledger } from './ledger';
import type { Own } from './own';
import type { CardRow, CardTimes, PersonRow, RecordRow, TouchRow } from './rows';
import type { Merged } from './same-as';
import { splitWords } from './words';

/** What a card rests on, but for the contacts. */
export interface Grounds {
  id: PersonId;
  members: readonly PersonId[];
  records: RecordRow[];
  shown: PersonRow[];
  touches: TouchRow[];
  before: CardRow | undefined;
}

/** Loads it for these people. */
export async function loadGrounds(
  ledger: Ledger,
  roots: readonly PersonId[],
  merged: Merged,
): Promise<Grounds[]> {
  const ids = [...new Set(roots.flatMap((root) => [...merged.membersOf(root)]))];
  const records = byId(await ledger.records.bulkGet(ids), ({ id }) => id);
  const shown = byId(await ledger.people.bulkGet(ids), ({ address }) => address);
  const before = byId(await ledger.cards.bulkGet([...roots]), ({ id }) => id);
  const touches = await ledger.touches.where('person').anyOf(ids).toArray();
  return roots.map((id) => {
    const members = merged.membersOf(id);
    return {
      id,
      members,
      records: members.flatMap((each) => records.get(each) ?? []),
      shown: members.flatMap((each) => shown.get(each) ?? []),
      touches: touches.filter(({ person }) => members.includes(person)),
      before: before.get(id),
    };
  });
}

function byId<R>(rows: readonly (R | undefined)[], idOf: (row: R) => string): Map<string, R> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[idOf(row), row] as const])));
}

/** The card; undefined for who is the user, or nobody. Contacts of other kinds are as they were. */
export async function cardOf(
  grounds: Grounds,
  kinds: ReadonlySet<ContactKind>,
  { own, cadences }: { own: Own; cadences: Cadences },
  look: Look,
): Promise<CardRow | undefined> {
  const { id, members, records, shown, before } = grounds;
  const touched = happenings(grounds.touches);
  if (own.addresses.has(id)) return undefined;
  const isSame = before !== undefined && before.members.join() === members.join();
  const times = isSame
    ? { ...before.times, ...(await look(members, [...kinds])) }
    : await look(members, cardKinds);
  const person = personFrom(records, knownOf(members, shown, times, own));
  const met = touched.filter(({ body }) => contactTouches.some((kind) => kind === body.kind));
  const contactAt = latestOf([times.heard, times.wrote, times.phoned, ...met.map(({ at }) => at)]);
  const kept =
    latestOf([times.wrote, times.phoned]) !== undefined ||
    touched.length > 0 ||
    Object.keys(person.said).length > 0;
  if (shown.length === 0 && !kept) return undefined;
  const { stage, said, optOut } = person;
  const saidAt = saidAtOf(saidOf(records));
  const ground = { stage, cadence: said.cadence, contactAt, saidAt, happened: touched };
  const rhythm = optOut === undefined ? rhythmOf(ground, cadences) : undefined;
  const told = { members: [...members], times: present(times), contactAt, kept };
  return { ...rowOf(person, told), ...rhythm };
}

function rowOf(
  { id, name, organisation, stage, optOut, said, addresses }: Person,
  told: Pick<CardRow, 'members' | 'times' | 'contactAt'> & { kept: boolean },
): CardRow {
  const { kept, ...rest } = told;
  const out = optOut !== undefined;
  const calledColleague = said.stage === 'colleague';
  const found = [name, organisation ?? '', ...addresses].flatMap(splitWords);
  const dates = (said.dates ?? []).map(dayOfYear);
  return {
    id,
    name,
    organisation,
    stage,
    out,
    ...rest,
    ...listEntries({ id, name, stage, contactAt: told.contactAt, out, kept, calledColleague }),
    words: [...new Set(found)].slice(0, 40),
    dates: [...new Set(dates)],
  };
}

/** What the mail tells of a person, from the rows about them. */
export function knownOf(
  members: readonly PersonId[],
  shown: readonly PersonRow[],
  { optedOut, optedIn }: CardTimes,
  own: Own,
): Known {
  const names = shown.flatMap((row) => row.names).sort((a, b) => b.at - a.at);
  return {
    members,
    names: names.map(({ name }) => name),
    words: { asked: optedOut, withdrawn: optedIn },
    colleagueDomains: own.domains,
  };
}

/** Without what there is none of, so that the same grounds give the same card. In the order of the alphabet. */
function present(times: CardTimes): CardTimes {
  const there = Object.entries(times).filter(([, at]) => at !== undefined);
  return Object.fromEntries(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}
