import { standing } from '../core/judging/verdict';
import type { ThreadKey } from '../core/mail';
import type { Standing, ThreadView } from '../core/standing';
import { putBriefs } from './briefs';
import { movedContacts, refreshCards } from './cards';
import { type Evidence, loadEvidence, viewOf } from './evidence';
import { loadHistory, putContacts } from './history';
import type { Ledger } from './ledger';
import { missedAmong } from './missing';
import type { ThreadRow } from './rows';
import { contactsOf, seenTimes, threadRow } from './thread-row';

/**
 * Computes the cached standings of these threads anew, from all that is kept of them. To be called in each
 * transaction that changes one of their grounds. Answers with the keys of those whose standing changed.
 */
export async function judge(ledger: Ledger, keys: Iterable<ThreadKey>): Promise<ThreadKey[]> {
  const evidence = await loadEvidence(ledger, keys);
  const views = evidence.map(viewOf);
  const others = await indexContacts(ledger, evidence, views);
  const history = await loadHistory(ledger, views);
  const drafts = evidence.map(({ row }, index) =>
    draftOf(row, { ...(views[index] as ThreadView), history }),
  );
  const missed = await missedAmong(ledger, drafts.filter(isOpen));
  const judged = drafts.map((draft) => finished(draft, missed.has(draft)));
  await ledger.threads.bulkPut(judged);
  await putBriefs(ledger, judged);
  await refreshCards(
    ledger,
    movedContacts(
      evidence.map(({ row }) => row),
      judged,
    ),
  );
  const changed = judged.filter((row, index) => !sameStanding(row, evidence[index]?.row));
  // Their contacts are as they were, so that nothing follows from them in turn.
  const changedToo = others.length === 0 ? [] : await judge(ledger, others);
  return [...changed.map(({ key }) => key), ...changedToo];
}

/** Contacts go before the judging, which asks what was exchanged with whom. */
function indexContacts(
  ledger: Ledger,
  evidence: readonly Evidence[],
  views: readonly ThreadView[],
): Promise<ThreadKey[]> {
  const before = evidence.map(({ row }) => row);
  const after = before.map((row, index) => ({
    ...row,
    people: contactsOf(row, views[index] as ThreadView),
  }));
  return putContacts(ledger, before, after);
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

function draftOf(row: ThreadRow, view: ThreadView): Draft {
  const { lists, seenAt } = row;
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
