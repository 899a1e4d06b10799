import { roundCount } from '../core/history';
import type { Address, ThreadKey } from '../core/mail';
import type { History, ThreadView } from '../core/standing';
import { contactKindOf, contactOf, contactsWith, padded } from './contacts';
import type { Ledger } from './ledger';
import type { ThreadRow } from './rows';

/**
 * What was exchanged with people in all threads of all accounts, by the index of contacts: so it is computed from what
 * is kept, never added up, and the same whatever came first.
 */

/** The history of the writers in these views. */
export async function loadHistory(
  ledger: Ledger,
  views: readonly ThreadView[],
): Promise<Map<Address, History>> {
  const writers = [...new Set(views.flatMap(writersIn))];
  const known = await historiesOf(ledger, writers.map(contactsWith));
  return new Map(writers.map((who) => [who, known.get(contactsWith(who)) as History]));
}

function writersIn({ messages, own }: ThreadView): Address[] {
  return messages
    .flatMap(({ facts: { from, replyTo } }) => [from?.address, replyTo?.address])
    .filter((who) => who !== undefined)
    .filter((who) => !own.has(who));
}

/** Puts rows whose contacts are new. Answers with the other threads that are to be judged anew for what this changes. */
export async function putContacts(
  ledger: Ledger,
  before: readonly ThreadRow[],
  after: readonly ThreadRow[],
): Promise<ThreadKey[]> {
  const moved = after.flatMap((row, index) =>
    movedBetween(before[index]?.people ?? [], row.people),
  );
  const who = [...new Set(moved.map(contactOf))];
  if (who.length === 0) return [];
  const past = await historiesOf(ledger, who);
  await ledger.threads.bulkPut([...after]);
  const present = await historiesOf(ledger, who);
  const changed = who.filter((each) => !isSame(past.get(each), present.get(each)));
  if (changed.length === 0) return [];
  const keys = await ledger.threads.where('people').startsWithAnyOf(changed).primaryKeys();
  const own = new Set(after.map(({ key }) => key));
  return [...new Set(keys as ThreadKey[])].filter((key) => !own.has(key));
}

/** Contacts of a kind that there was none of before, or is none of now. Their times make no difference to a history. */
function movedBetween(before: readonly string[], after: readonly string[]): string[] {
  const [past, present] = [before, after].map((all) => new Set(all.map(contactKindOf)));
  return [
    ...before.filter((entry) => !present?.has(contactKindOf(entry))),
    ...after.filter((entry) => !past?.has(contactKindOf(entry))),
  ];
}

/** By what {@link contactsWith} says of somebody. All at once: a transaction does not outlast many awaits in a row. */
async function historiesOf(ledger: Ledger, who: readonly string[]): Promise<Map<string, History>> {
  const histories = await Promise.all(who.map((each) => historyOf(ledger, each)));
  return new Map(who.map((each, index) => [each, histories[index] as History]));
}

async function historyOf(ledger: Ledger, who: string): Promise<History> {
  const people = ledger.threads.where('people');
  // In the order of the alphabet nothing lies between these two kinds.
  const answers = people.between(`${who}phoned\t`, `${who}wrote\t${last}`, true, true);
  if ((await answers.limit(1).count()) > 0) return { answered: true, heard: 0 };
  const heard = people.between(`${who}heard\t`, `${who}heard\t${last}`, true, true);
  return { answered: false, heard: roundCount(await heard.count()) };
}

const last = padded(8.64e15);

function isSame(a: History | undefined, b: History | undefined): boolean {
  return a?.answered === b?.answered && a?.heard === b?.heard;
}
