import { groupBy } from '../core/group-by';
import { splitThreadKey, type ThreadKey } from '../core/mail';
import type { StandingState } from '../core/standing';
import type { Ledger } from './ledger';
import type { Brief, BriefsRow, ThreadRow } from './rows';

/**
 * Every open thread in short, a few dozen to a row. A database charges by the row and by its size, and a thread's whole row holds
 * far more than its place in the list takes (README, the ledger's table: a list that reads every row, and this one).
 */

/** States in which something is open for the user; those who owe the user an answer count where they are put off. */
const openStates: readonly StandingState[] = ['waiting', 'promised', 'unknown'];

/** Slices of an account: few enough to be read at once, and so many that each is small to write anew. */
const slices = 64;

/** What a list needs to know of a thread; undefined where nothing is open. */
function briefOf({ key, state, at, standing }: ThreadRow): Brief | undefined {
  if (state === 'bare') return undefined;
  const isPutOff = state === 'awaiting-them' && standing.snoozedUntil !== undefined;
  if (!isPutOff && !openStates.includes(state)) return undefined;
  const { since, promisedUntil, chases, snoozedUntil, takenUp, missedAt, lastAt } = standing;
  const person = standing.person && { address: standing.person.address };
  const placing = { since, promisedUntil, chases, snoozedUntil, takenUp, missedAt, lastAt, person };
  const { writtenTo, rfcId } = standing;
  return withoutUnsaid({ key, state, at, ...placing, writtenTo, rfcId });
}

/** A database keeps the name of each field for each thread, even of one that says nothing. */
function withoutUnsaid(brief: Brief): Brief {
  return Object.fromEntries(
    Object.entries(brief).filter(([, value]) => value !== undefined),
  ) as unknown as Brief;
}

/** Of accounts that are shown, all that is open; in no particular order. */
export async function loadBriefs(ledger: Ledger, shown: ReadonlySet<string>): Promise<Brief[]> {
  const rows = await ledger.briefs.toArray();
  const isShown = ({ key }: BriefsRow) => shown.has(splitThreadKey(key as ThreadKey).account);
  return rows.filter(isShown).flatMap(({ briefs }) => briefs);
}

/** Keeps the briefs as these rows, which were just put, are. */
export async function putBriefs(ledger: Ledger, rows: readonly ThreadRow[]): Promise<void> {
  const bySlice = groupBy(rows, ({ key }) => sliceOf(key));
  const before = await ledger.briefs.bulkGet([...bySlice.keys()]);
  const after = [...bySlice].map(([key, rows], index) => ({
    key,
    briefs: withRows(before[index]?.briefs ?? [], rows),
  }));
  const isNew = ({ briefs }: BriefsRow, index: number) =>
    JSON.stringify(briefs) !== JSON.stringify(before[index]?.briefs ?? []);
  const changed = after.filter(isNew);
  await ledger.briefs.bulkPut(changed.filter(({ briefs }) => briefs.length > 0));
  const empty = changed.filter(({ briefs }) => briefs.length === 0);
  await ledger.briefs.bulkDelete(empty.map(({ key }) => key));
}

/** All briefs from the ground up. */
export async function rebuildBriefs(ledger: Ledger): Promise<void> {
  await ledger.briefs.clear();
  for (const state of openStates) {
    const threads = ledger.threads.where('[state+at]').between([state, 0], [state, lastTime]);
    await putBriefs(ledger, await threads.toArray());
  }
  await putBriefs(ledger, await ledger.threads.where('snoozed').equals(1).toArray());
}

const lastTime = 8.64e15;

function withRows(known: readonly Brief[], rows: readonly ThreadRow[]): Brief[] {
  const briefs = new Map(known.map((brief) => [brief.key, brief]));
  for (const row of rows) {
    const brief = briefOf(row);
    if (brief === undefined) briefs.delete(row.key);
    else briefs.set(row.key, brief);
  }
  return [...briefs.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The same thread is always in the same slice, and threads are spread evenly whatever their ids look like. */
function sliceOf(key: ThreadKey): string {
  const { account, thread } = splitThreadKey(key);
  let hash = 0;
  for (const unit of thread) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return `${account}/${hash % slices}`;
}
