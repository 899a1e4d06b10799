import type { ThreadKey } from '../core/mail';
import { type StandingState, standing } from '../core/standing';
import { type Evidence, loadEvidence, viewOf } from './evidence';
import type { Ledger } from './ledger';
import { isMissed } from './missing';
import type { ThreadRow } from './rows';
import { seenTimes, threadRow } from './thread-row';

/**
 * Computes the cached standings of these threads anew, from all that is kept of them. To be called in each
 * transaction that changes one of their grounds. Answers with the keys of those whose standing changed.
 */
export async function judge(ledger: Ledger, keys: Iterable<ThreadKey>): Promise<ThreadKey[]> {
  const evidence = await loadEvidence(ledger, keys);
  const judged: ThreadRow[] = [];
  for (const each of evidence) judged.push(await judgeThread(ledger, each));
  await ledger.threads.bulkPut(judged);
  const changed = judged.filter((row, index) => !sameStanding(row, evidence[index]?.row));
  return changed.map(({ key }) => key);
}

/** A sight of a list matters to open threads alone, so the rest is spared the search for one. */
async function judgeThread(ledger: Ledger, evidence: Evidence): Promise<ThreadRow> {
  const { row } = evidence;
  const view = viewOf(evidence);
  const times = seenTimes(view);
  const first = standing(view);
  const missed = open.has(first.state) && (await isMissed(ledger, row, times));
  const last = missed ? standing({ ...view, missedAt: row.seenAt }) : first;
  return threadRow(row, view, last, open.has(last.state) && !missed ? times : []);
}

const open: ReadonlySet<StandingState> = new Set(['waiting', 'promised', 'unknown']);

function sameStanding(a: ThreadRow, b: ThreadRow | undefined): boolean {
  return JSON.stringify(a.standing) === JSON.stringify(b?.standing);
}
