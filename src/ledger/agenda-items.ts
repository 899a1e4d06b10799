import { type AgendaItem, agenda } from '../core/agenda';
import { oneEach } from '../core/one-each';
import type { Standing, StandingState } from '../core/standing';
import { loadBriefs } from './briefs';
import { copiesOf } from './copies';
import type { Ledger } from './ledger';
import type { Brief, ThreadRow } from './rows';
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
 * The same in short, in the same order, but that of those where the user waits there are only the ones that are put off.
 */
export async function briefItems(ledger: Ledger, now: number): Promise<AgendaItem<Brief>[]> {
  const [shown, contextOf] = await Promise.all([shownAccounts(ledger), loadContext(ledger)]);
  const briefs = await loadBriefs(ledger, shown);
  const newest = openStates.flatMap(([state, limit]) =>
    newestOf(
      briefs.filter((each) => each.state === state),
      limit,
    ),
  );
  const items = agenda(await withoutCopies(ledger, newest, shown), contextOf, now);
  return items.filter(({ bucket }) => bucket !== 'awaiting-them');
}

/** As {@link newestIn} has them. */
function newestOf(briefs: readonly Brief[], limit: number): readonly Brief[] {
  if (briefs.length <= limit) return briefs;
  return [...briefs].sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1)).slice(0, limit);
}

/** These with all that is known of them; whose thread is gone is left out. */
export async function inFull(
  ledger: Ledger,
  items: readonly AgendaItem<Brief>[],
): Promise<AgendaItem[]> {
  const rows = await ledger.threads.bulkGet(items.map(({ standing }) => standing.key));
  return items.flatMap((item, index) => {
    const standing = rows[index]?.standing;
    return standing === undefined ? [] : { ...item, standing };
  });
}

/** The newest of those where the user waits, as many as `limit` says but for those put off until after `now`. */
export async function awaitedItems(
  ledger: Ledger,
  limit: number,
  now: number,
): Promise<AgendaItem[]> {
  if (limit === 0) return [];
  const items = await itemsOf(ledger, await newestIn(ledger, 'awaiting-them', limit), now);
  return items.filter(({ bucket }) => bucket === 'awaiting-them');
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
  const standings = await withoutCopies(
    ledger,
    rows.map(({ standing }) => standing),
    await shownAccounts(ledger),
  );
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
async function withoutCopies<S extends Brief | Standing>(
  ledger: Ledger,
  standings: readonly S[],
  shown: ReadonlySet<string>,
): Promise<S[]> {
  const mine = new Set(standings.map(({ key }) => key));
  const copies = await copiesOf(ledger, standings, shown);
  const others = copies.filter(({ key }) => !mine.has(key)).map(({ standing }) => standing);
  const chosen = new Set<Brief | Standing>(oneEach<Brief | Standing>([...standings, ...others]));
  return standings.filter((each) => chosen.has(each));
}
