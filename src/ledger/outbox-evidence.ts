import { type AccountKey, type ThreadKey, threadKey } from '../core/mail';
import type { Job, JobEvent } from '../core/outbox';
import type { MessageSighting, MessageState, Sighting } from '../core/sighting';
import type { Ledger } from './ledger';
import { stepAll, stepRow } from './outbox-step';
import type { JobRow, ThreadRow } from './rows';

/** Own messages that carry a job's text tell how it went, whatever its tab could still say. */
export async function settleBySight(
  ledger: Ledger,
  account: AccountKey,
  sightings: readonly Sighting[],
  now: number,
): Promise<ThreadKey[]> {
  const changed: ThreadKey[] = [];
  for (const sighting of sightings) {
    if (sighting.kind !== 'message' || sighting.facts.acknowledges === undefined) continue;
    const row = await ledger.jobs.get(sighting.facts.acknowledges);
    if (row?.threadKey !== threadKey(account, sighting.thread)) continue;
    const event = eventOf(sighting, row);
    if (event === undefined || (await isRefuted(ledger, sighting, row))) continue;
    // It was so when it was seen: what is told now may have been seen before what is told next.
    const at = Math.min(now, Math.max(sighting.at, row.changedAt));
    changed.push(...(await stepRow(ledger, row, event, at)).changed);
  }
  return changed;
}

/** The page showed otherwise later, of the same note, though that was told before. */
async function isRefuted(ledger: Ledger, { at, facts }: MessageSighting, job: JobRow) {
  const kept = await ledger.messages.where('thread').equals(job.threadKey).toArray();
  return kept.some(({ record: { facts: known } }) => {
    const { acknowledges, state } = known;
    if (acknowledges?.value !== job.id || state === undefined || state.at <= at) return false;
    return isSent(state.value) !== isSent(facts.state);
  });
}

const isSent = (state: MessageState | undefined) => state === undefined || state === 'sent';

/** What a note gave that came back counts for nothing: its job ends as bounced. It is the last one that went out. */
export async function failBounced(
  ledger: Ledger,
  threads: readonly ThreadKey[],
  now: number,
): Promise<ThreadKey[]> {
  const judged = await ledger.threads.bulkGet([...threads]);
  const bounced = judged.flatMap((row) => (row !== undefined && isBounced(row) ? row.key : []));
  const jobs = await ledger.jobs.where('threadKey').anyOf(bounced).toArray();
  const gone = jobs.filter(({ state, failure }) => state === 'sent' || failure === 'bounced');
  const latest = gone.filter((job) => !gone.some((other) => isLater(other, job)));
  const stepped = await stepAll(ledger, latest, { kind: 'fail', failure: 'bounced' }, now);
  return stepped.flatMap(({ changed }) => changed);
}

const isLater = (one: JobRow, other: JobRow) =>
  one.threadKey === other.threadKey && (one.sentAt ?? 0) > (other.sentAt ?? 0);

function isBounced({ standing }: ThreadRow): boolean {
  return standing.because.some(({ code }) => code === 'answerBounced');
}

/**
 * After Undo the mail site shows the text as a draft again. A draft seen before it was sent says nothing, nor does a
 * sent message seen before it was undone.
 */
function eventOf({ at, id, facts }: MessageSighting, job: Job): JobEvent | undefined {
  const sinceThen = at > job.changedAt;
  if (isSent(facts.state)) {
    return job.state !== 'undone' || sinceThen ? { kind: 'seen-sent', message: id } : undefined;
  }
  const takenBack = facts.state === 'draft' || facts.state === 'deleted';
  return takenBack && sinceThen ? { kind: 'seen-unsent' } : undefined;
}
