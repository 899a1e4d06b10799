import { type Known, type Person, personFrom } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import { contactTouches, happenings } from '../core/people/touches';
import { listEntries } from './card-lists';
import { addressIn, type ContactKind, kindIn } from './contacts';
import type { Ledger } from './ledger';
import { loadOwn, type Own } from './own';
import { latestContact } from './people';
import type { CardRow, CardTimes, PersonRow, RecordRow, ThreadRow, TouchRow } from './rows';
import { loadMerged, type Merged } from './same-as';
import { splitWords } from './words';

/** Somebody of whom something may have changed: contacts of these kinds, or what was said and shown of them alone. */
export interface Moved {
  who: PersonId;
  kinds: readonly ContactKind[];
}

/**
 * Computes the cards of these people anew. To be called in each transaction that changes what is said of them, their
 * names, their touches or their contacts. The user has no card.
 */
export async function refreshCards(ledger: Ledger, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const [merged, own] = [await loadMerged(ledger), await loadOwn(ledger)];
  const kindsOf = new Map<PersonId, Set<ContactKind>>();
  for (const { who, kinds } of moved) {
    const root = merged.rootOf(who);
    kindsOf.set(root, new Set([...(kindsOf.get(root) ?? []), ...kinds]));
  }
  const grounds = await loadGrounds(ledger, [...kindsOf.keys()], merged);
  const cards = await Promise.all(
    grounds.map((each) => cardOf(ledger, each, kindsOf.get(each.id) ?? new Set(), own)),
  );
  await ledger.cards.bulkPut(cards.filter((card) => card !== undefined));
  const without = grounds.filter((_, index) => cards[index] === undefined).map(({ id }) => id);
  const hidden = moved.map(({ who }) => who).filter((who) => merged.rootOf(who) !== who);
  await ledger.cards.bulkDelete([...without, ...hidden]);
}

/** All cards from the ground up: after an import, or when an account was erased. */
export async function rebuildCards(ledger: Ledger): Promise<void> {
  await ledger.cards.clear();
  const known = [
    ...((await ledger.people.toCollection().primaryKeys()) as PersonId[]),
    ...((await ledger.records.toCollection().primaryKeys()) as PersonId[]),
    ...((await ledger.touches.orderBy('person').uniqueKeys()) as PersonId[]),
  ];
  const all = [...new Set(known)];
  for (let start = 0; start < all.length; start += portion)
    await refreshCards(
      ledger,
      all.slice(start, start + portion).map((who) => ({ who, kinds: cardKinds })),
    );
}

const portion = 500;

/** Whose contacts differ between rows and what has become of them, as far as a card shows it. */
export function movedContacts(before: readonly ThreadRow[], after: readonly ThreadRow[]): Moved[] {
  return after.flatMap((row, index) => {
    const [past, present] = [before[index]?.people ?? [], row.people];
    return [...differing(past, present), ...differing(present, past)]
      .filter((entry) => cardKinds.some((kind) => kind === kindIn(entry)))
      .map((entry) => ({ who: addressIn(entry), kinds: [kindIn(entry)] }));
  });
}

function differing(these: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return these.filter((entry) => !known.has(entry));
}

const cardKinds: readonly ContactKind[] = ['heard', 'wrote', 'phoned', 'optedOut', 'optedIn'];

/** What a card rests on, but for the contacts. */
interface Grounds {
  id: PersonId;
  members: readonly PersonId[];
  records: RecordRow[];
  shown: PersonRow[];
  touches: TouchRow[];
  before: CardRow | undefined;
}

async function loadGrounds(
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

async function cardOf(
  ledger: Ledger,
  grounds: Grounds,
  kinds: ReadonlySet<ContactKind>,
  own: Own,
): Promise<CardRow | undefined> {
  const { id, members, records, shown, before } = grounds;
  const touched = happenings(grounds.touches);
  if (own.addresses.has(id)) return undefined;
  const isSame = before !== undefined && before.members.join() === members.join();
  const times = isSame
    ? { ...before.times, ...(await timesOf(ledger, members, [...kinds])) }
    : await timesOf(ledger, members, cardKinds);
  const person = personFrom(records, knownOf(members, shown, times, own));
  const met = touched.filter(({ body }) => contactTouches.includes(body.kind));
  const contactAt = latestOf([times.heard, times.wrote, times.phoned, ...met.map(({ at }) => at)]);
  const kept =
    latestOf([times.wrote, times.phoned]) !== undefined ||
    touched.length > 0 ||
    Object.keys(person.said).length > 0;
  if (shown.length === 0 && !kept) return undefined;
  return rowOf(person, { members: [...members], times: present(times), contactAt, kept });
}

function rowOf(
  { id, name, organisation, stage, optOut, said, addresses }: Person,
  told: Pick<CardRow, 'members' | 'times' | 'contactAt'> & { kept: boolean },
): CardRow {
  const { kept, ...rest } = told;
  const out = optOut !== undefined;
  const calledColleague = said.stage === 'colleague';
  const found = [name, organisation ?? '', ...addresses].flatMap(splitWords);
  const dates = (said.dates ?? []).map(({ month, day }) => `${twoDigits(month)}-${twoDigits(day)}`);
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

const twoDigits = (count: number) => String(count).padStart(2, '0');

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

/** The latest contact of each of these kinds over all addresses; of one that there is none of, undefined. Epoch ms. */
export async function timesOf(
  ledger: Ledger,
  members: readonly PersonId[],
  kinds: readonly ContactKind[] = cardKinds,
): Promise<CardTimes> {
  const times = kinds.map(async (kind) => {
    const all = members.map((who) => latestContact(ledger, who, kind));
    return [kind, latestOf(await Promise.all(all))] as const;
  });
  return Object.fromEntries(await Promise.all(times));
}

function latestOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** Without what there is none of, so that the same grounds give the same card. In the order of the alphabet. */
function present(times: CardTimes): CardTimes {
  const there = Object.entries(times).filter(([, at]) => at !== undefined);
  return Object.fromEntries(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}
