import { type AgendaItem, agenda } from '../core/agenda';
import { oneEach } from '../core/one-each';
import type { Standing, StandingState } from '../core/standing';
import { copiesOf } from './copies';
import type { Ledger } from './ledger';
import type { ThreadRow } from './rows';
import { loadContext } from './user-time';

/**
 * Everybody who is owed something, or may be, in the accounts that are switched on; most urgent first, each piece
 * of mail once. Of threads of which nobody can tell, and of those where the user waits, the newest alone.
 */
export async function openItems(ledger: Ledger, now: number): Promise<AgendaItem[]> {
  const rows: ThreadRow[] = [];
  for (const [state, limit] of openStates) {
    rows.push(...(await newestIn(ledger, state, limit)));
  }
  return itemsOf(ledger, rows, now);
}

/**
 * The same for the list, which folds those where the user waits: of these the newest `awaitingThem`, and all that the
 * user put off.
 */
export async function listItems(
  ledger: Ledger,
  awaitingThem: number,
  now: number,
): Promise<AgendaItem[]> {
  const rows: ThreadRow[] = [];
  for (const [state, limit] of openStates) {
    const wanted = state === 'awaiting-them' ? awaitingThem : limit;
    if (wanted > 0) rows.push(...(await newestIn(ledger, state, wanted)));
  }
  const read = new Set(rows.map(({ key }) => key));
  const putOff = await putOffAwaitingThem(ledger);
  return itemsOf(ledger, [...rows, ...putOff.filter(({ key }) => !read.has(key))], now);
}

/** How many owe the user an answer; those put off until after `now` are not among them. */
export async function countAwaitingThem(ledger: Ledger, now: number): Promise<number> {
  const putOff = await itemsOf(ledger, await putOffAwaitingThem(ledger), now);
  const snoozed = putOff.filter(({ bucket }) => bucket === 'snoozed');
  return (await countIn(ledger, 'awaiting-them')) - snoozed.length;
}

async function putOffAwaitingThem(ledger: Ledger): Promise<ThreadRow[]> {
  const shown = await shownAccounts(ledger);
  const putOff = await ledger.threads.where('snoozed').equals(1).toArray();
  return putOff.filter(({ state, account }) => state === 'awaiting-them' && shown.has(account));
}

/** The newest threads in a state, of accounts that are switched on. */
export async function newestIn(
  ledger: Ledger,
  state: StandingState,
  limit: number,
): Promise<ThreadRow[]> {
  const { all, shown } = await accountsIn(ledger);
  const newest = ledger.threads
    .where('[state+at]')
    .between([state, 0], [state, lastTime])
    .reverse();
  // Unfiltered they are read in one piece; a filter makes Dexie go from row to row, which takes five times as long.
  const ofShown = shown.size === all ? newest : newest.and(({ account }) => shown.has(account));
  return ofShown.limit(limit).toArray();
}

/** How many threads are in a state, of accounts that are switched on; copies in several accounts count each. */
export async function countIn(ledger: Ledger, state: StandingState): Promise<number> {
  const { all, shown } = await accountsIn(ledger);
  const threads = ledger.threads.where('[state+at]').between([state, 0], [state, lastTime]);
  const ofShown = shown.size === all ? threads : threads.and(({ account }) => shown.has(account));
  return ofShown.count();
}

/** Rows as they are to be shown: copies of one piece of mail in two accounts once, most urgent first. */
export async function itemsOf(
  ledger: Ledger,
  rows: readonly ThreadRow[],
  now: number,
): Promise<AgendaItem[]> {
  const standings = await withoutCopies(ledger, rows);
  return agenda(standings, await loadContext(ledger), now);
}

/** The accounts that are switched on: what was recorded of others stays out of sight. */
export async function shownAccounts(ledger: Ledger): Promise<ReadonlySet<string>> {
  return (await accountsIn(ledger)).shown;
}

async function accountsIn(ledger: Ledger): Promise<{ all: number; shown: ReadonlySet<string> }> {
  const accounts = await ledger.accounts.toArray();
  const shown = new Set<string>(accounts.filter(({ on }) => on).map(({ key }) => key));
  return { all: accounts.length, shown };
}

/** More than anybody could work through; the newest first, so what is left out is old. */
const openStates: readonly [StandingState, number][] = [
  ['promised', 5_000],
  ['waiting', 5_000],
  ['unknown', 500],
  ['awaiting-them', 1_000],
];

const lastTime = 8.64e15;

/** A copy in another account may be answered, and then stands in no list of open ones: it is looked up. */
async function withoutCopies(ledger: Ledger, rows: readonly ThreadRow[]): Promise<Standing[]> {
  const mine = new Set(rows.map(({ key }) => key));
  const copies = await copiesOf(ledger, rows, await shownAccounts(ledger));
  const others = copies.filter(({ key }) => !mine.has(key));
  const chosen = oneEach([...rows, ...others].map(({ standing }) => standing));
  return chosen.filter(({ key }) => mine.has(key));
}
