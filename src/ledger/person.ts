import type { Address, ThreadKey } from '../core/mail';
import { type Past, pastWith } from '../core/people/past';
import { type Person, personFrom } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import { type Happening, happenings } from '../core/people/touches';
import type { Standing } from '../core/standing';
import { shownAccounts } from './agenda-items';
import { knownOf } from './card-of';
import { timesOf } from './contact-times';
import { contactsWith } from './contacts';
import { loadEvidence, viewOf } from './evidence';
import type { Ledger } from './ledger';
import { loadOwn } from './own';
import type { CardRow, ThreadRow } from './rows';
import { loadMerged } from './same-as';

/** Who these addresses (or people) are, with all that belongs to the same person; of a stranger what an address tells. */
export async function peopleOf(
  ledger: Ledger,
  who: Iterable<Address>,
): Promise<Map<Address, Person>> {
  const [merged, own] = [await loadMerged(ledger), await loadOwn(ledger)];
  const load = async (root: PersonId) => {
    const members = [...merged.membersOf(root)];
    const [records, shown, times] = await Promise.all([
      ledger.records.bulkGet(members),
      ledger.people.bulkGet(members),
      timesOf(ledger, members, ['optedOut', 'optedIn']),
    ]);
    const known = knownOf(members, there(shown), times, own);
    return personFrom(there(records), known);
  };
  const all = [...new Set(who)];
  const roots = [...new Set(all.map(merged.rootOf))];
  const people = await Promise.all(roots.map(load));
  const byRoot = new Map(roots.map((root, index) => [root, people[index] as Person]));
  return new Map(all.map((each) => [each, byRoot.get(merged.rootOf(each)) as Person]));
}

/** Who an address (or person) is: see {@link peopleOf}. */
export async function personOf(ledger: Ledger, who: Address): Promise<Person> {
  return (await peopleOf(ledger, [who])).get(who) as Person;
}

/** All that there is to show of a person. Times are epoch ms. */
export interface WholePerson {
  person: Person;
  /** All under which they are known, handles too. */
  members: PersonId[];
  past: Past;
  /** The past rests on this many of the threads, the latest. */
  looked: number;
  /** What the user said that happened, latest first. */
  happenings: Happening[];
  /** The latest threads, of the accounts that are switched on. */
  threads: Standing[];
  /** Whom they sent. */
  referred: CardRow[];
}

/** Loads all of a person as of `now`. */
export async function wholePerson(ledger: Ledger, who: Address, now: number): Promise<WholePerson> {
  const merged = await loadMerged(ledger);
  const members = [...merged.membersOf(merged.rootOf(who))];
  const rows = await threadsWith(ledger, members);
  const evidence = await loadEvidence(
    ledger,
    rows.slice(0, looksBack).map(({ key }) => key),
  );
  const touches = await ledger.touches.where('person').anyOf(members).toArray();
  const referred = await ledger.records.where('referredBy').anyOf(members).primaryKeys();
  const sent = [...new Set((referred as PersonId[]).map(merged.rootOf))];
  return {
    person: await personOf(ledger, who),
    members,
    past: pastWith(new Set(members), evidence.map(viewOf), now),
    looked: evidence.length,
    happenings: happenings(touches),
    threads: rows.slice(0, shownThreads).map(({ standing }) => standing),
    referred: there(await ledger.cards.bulkGet(sent)),
  };
}

/** More threads than that with one person, and the oldest tell little of what is usual. */
const looksBack = 300;
const shownThreads = 50;

/** All threads with these people in accounts that are switched on, the latest first. */
export async function threadsWith(
  ledger: Ledger,
  members: readonly PersonId[],
): Promise<ThreadRow[]> {
  const shown = await shownAccounts(ledger);
  const all = ledger.threads.where('people').startsWithAnyOf(members.map(contactsWith));
  const keys = new Set((await all.primaryKeys()) as ThreadKey[]);
  const rows = there(await ledger.threads.bulkGet([...keys]));
  return rows.filter(({ account }) => shown.has(account)).sort((a, b) => b.at - a.at);
}

function there<R>(rows: readonly (R | undefined)[]): R[] {
  return rows.filter((row) => row !== undefined);
}
