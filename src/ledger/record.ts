import { foldMessage, foldThread } from '../core/fold';
import { type AccountKey, type ThreadKey, threadKey } from '../core/mail';
import type { MessageSighting, Sighting } from '../core/sighting';
import type { WorkCalendar } from '../core/work-calendar';
import { recordOwn } from './accounts';
import { refreshCards } from './cards';
import { judge } from './judge';
import type { Ledger } from './ledger';
import { expectedIn, listKey, sightOf } from './missing';
import { failBounced, settleBySight } from './outbox-evidence';
import { recordNames } from './people';
import { recogniseNotes } from './recognise-notes';
import type { MessageRow, ThreadRow } from './rows';
import { bareThread } from './thread-row';
import { loadCalendar } from './user-time';

/**
 * Adds what a mail page showed to the ledger, in one transaction: any order, any duplicates and any number of tabs
 * give the same ledger. Texts are read and dropped. Of an account that is not switched on nothing is recorded.
 * Nor is a sighting of a time to come: it would be held the latest for ever. Answers with the threads whose standing
 * changed.
 */
export async function record(
  ledger: Ledger,
  account: AccountKey,
  told: readonly Sighting[],
  now: number,
): Promise<ThreadKey[]> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const known = await ledger.accounts.get(account);
    const fresh = told.filter(({ at }) => at <= now + clockSlack);
    if (known?.on !== true || fresh.length === 0) return [];
    const sightings = await recogniseNotes(ledger, account, fresh);
    const touched = await foldThreads(ledger, account, sightings);
    await foldMessages(ledger, account, sightings, await loadCalendar(ledger));
    const missed = await foldLists(ledger, account, sightings);
    const owned = await recordOwn(ledger, known, sightings);
    const settled = await settleBySight(ledger, account, sightings, now);
    const named = await recordNames(ledger, sightings);
    await refreshCards(
      ledger,
      named.map((who) => ({ who, kinds: [] })),
    );
    const changed = await judge(ledger, [...touched, ...missed, ...owned, ...settled]);
    const bounced = await failBounced(ledger, changed, now);
    return [...new Set([...settled, ...changed, ...bounced])];
  });
}

/** A sighting is made in the same machine; its clock may be set right in between. Ms. */
const clockSlack = 60_000;

async function foldThreads(
  ledger: Ledger,
  account: AccountKey,
  sightings: readonly Sighting[],
): Promise<ThreadKey[]> {
  const rows = await loadThreads(ledger, account, sightings);
  for (const sighting of sightings) {
    for (const thread of threadsIn(sighting)) {
      const key = threadKey(account, thread);
      rows.set(key, seen(rows.get(key) ?? bareThread(account, thread), sighting));
    }
  }
  await ledger.threads.bulkPut([...rows.values()]);
  return [...rows.keys()];
}

async function loadThreads(ledger: Ledger, account: AccountKey, sightings: readonly Sighting[]) {
  const ids = new Set(sightings.flatMap(threadsIn));
  const keys = [...ids].map((id) => threadKey(account, id));
  const rows = (await ledger.threads.bulkGet(keys)).filter((row) => row !== undefined);
  return new Map<ThreadKey, ThreadRow>(rows.map((row) => [row.key, row]));
}

function threadsIn(sighting: Sighting): string[] {
  if (sighting.kind === 'list') return sighting.threads;
  return sighting.kind === 'account' ? [] : [sighting.thread];
}

function seen(row: ThreadRow, sighting: Sighting): ThreadRow {
  const seenAt = Math.max(row.seenAt, sighting.at);
  if (sighting.kind === 'thread')
    return { ...row, seenAt, record: foldThread(row.record, sighting) };
  if (sighting.kind !== 'list') return { ...row, seenAt };
  const lists = new Set(row.lists).add(listKey(row.account, sighting.list));
  return { ...row, seenAt, lists: [...lists].sort() };
}

async function foldMessages(
  ledger: Ledger,
  account: AccountKey,
  sightings: readonly Sighting[],
  calendar: WorkCalendar,
) {
  const messages = sightings.filter((sighting) => sighting.kind === 'message');
  const keyOf = ({ thread, id }: MessageSighting) => `${threadKey(account, thread)}\n${id}`;
  const known = await ledger.messages.bulkGet([...new Set(messages.map(keyOf))]);
  const rows = new Map<string, MessageRow>();
  for (const row of known) if (row !== undefined) rows.set(row.key, row);
  for (const sighting of messages) {
    const key = keyOf(sighting);
    const folded = foldMessage(rows.get(key)?.record, sighting, calendar);
    rows.set(key, { key, thread: threadKey(account, sighting.thread), record: folded });
  }
  await ledger.messages.bulkPut([...rows.values()]);
}

/** Answers with the open threads that a sight should have shown; whether they are missed is for `judge` to say. */
async function foldLists(
  ledger: Ledger,
  account: AccountKey,
  sightings: readonly Sighting[],
): Promise<ThreadKey[]> {
  const missed: ThreadKey[] = [];
  for (const sighting of sightings) {
    const sight = sighting.kind === 'list' ? sightOf(account, sighting) : undefined;
    if (sight === undefined) continue;
    const before = await ledger.lists.get(sight.key);
    if (before !== undefined && before.at >= sight.at) continue;
    await ledger.lists.put(sight);
    missed.push(...((await expectedIn(ledger, sight).primaryKeys()) as ThreadKey[]));
  }
  return missed;
}
