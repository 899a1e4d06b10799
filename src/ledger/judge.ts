import { standing } from '../core/judging/verdict';
import type { ThreadKey } from '../core/mail';
import type { Standing, ThreadView } from '../core/standing';
import { type Evidence, loadEvidence, viewOf } from './evidence';
import type { Ledger } from './ledger';
import { missedAmong } from './missing';
import type { ThreadRow } from './rows';
import { seenTimes, threadRow } from './thread-row';

/**
 * Computes the cached standings of these threads anew, from all that is kept of them. To be called in each
 * transaction that changes one of their grounds. Answers with the keys of those whose standing changed.
 */
export async function judge(ledger: Ledger, keys: Iterable<ThreadKey>): Promise<ThreadKey[]> {
  const evidence = await loadEvidence(ledger, keys);
  const drafts = evidence.map(draftOf);
  const missed = await missedAmong(ledger, drafts.filter(isOpen));
  const judged = drafts.map((draft) => finished(draft, missed.has(draft)));
  await ledger.threads.bulkPut(judged);
  const changed = judged.filter((row, index) => !sameStanding(row, evidence[index]?.row));
  return changed.map(({ key }) => key);
}

/**
 * The same for every thread, after the grounds of many have changed: some hundreds at once, so that a hundred
 * thousand need not fit into memory. Throws the signal's reason where it is stopped.
 */
export async function judgeAll(ledger: Ledger, signal?: AbortSignal): Promise<ThreadKey[]> {
  const keys = (await ledger.threads.toCollection().primaryKeys()) as ThreadKey[];
  const changed: ThreadKey[] = [];
  for (let start = 0; start < keys.length; start += portion) {
    signal?.throwIfAborted();
    changed.push(...(await judge(ledger, keys.slice(start, start + portion))));
  }
  return changed;
}

const portion = 500;

/** A thread judged without a thought of its lists. */
interface Draft {
  row: ThreadRow;
  view: ThreadView;
  standing: Standing;
  lists: readonly string[];
  seenAt: number;
  times: readonly number[];
}

function draftOf(evidence: Evidence): Draft {
  const { row } = evidence;
  const { lists, seenAt } = row;
  const view = viewOf(evidence);
  return { row, view, standing: standing(view), lists, seenAt, times: seenTimes(view) };
}

/** Only an open thread can be missed: that a settled one has left its list means nothing. */
function isOpen({ standing: { state } }: Draft): boolean {
  return state === 'waiting' || state === 'promised' || state === 'unknown';
}

function finished(draft: Draft, missed: boolean): ThreadRow {
  const { row, view, times } = draft;
  if (!missed) return threadRow(row, view, draft.standing, isOpen(draft) ? times : []);
  return threadRow(row, view, standing({ ...view, missedAt: row.seenAt }), []);
}

function sameStanding(a: ThreadRow, b: ThreadRow | undefined): boolean {
  return JSON.stringify(a.standing) === JSON.stringify(b?.standing);
}
