import type { DecisionBody } from '../core/decision';
import type { AccountKey, ThreadKey } from '../core/mail';
import { advance, type Job, type JobEvent } from '../core/outbox';
import { addDecision } from './commands';
import type { Ledger } from './ledger';
import type { JobRow } from './rows';

/** What became of a step: `done` is false where it may not happen any more, and nothing was changed then. */
export interface Stepped {
  done: boolean;
  job: Job;
  /** Threads whose standing changed with it. */
  changed: ThreadKey[];
}

/** One step of a job with what follows from it, inside a transaction that is already under way. */
export async function stepRow(
  ledger: Ledger,
  row: JobRow,
  event: JobEvent,
  now: number,
): Promise<Stepped> {
  const next = advance(jobOf(row), event, now);
  if (next === undefined) return { done: false, job: jobOf(row), changed: [] };
  await ledger.jobs.put({ ...next, threadKey: row.threadKey });
  if (next.state === 'inserted') await confirmReplyBox(ledger, now);
  return { done: true, job: next, changed: await follow(ledger, row, next, now) };
}

/** The same step of several jobs, one after the other. */
export async function stepAll(
  ledger: Ledger,
  rows: readonly JobRow[],
  event: JobEvent,
  now: number,
) {
  const stepped: Stepped[] = [];
  for (const row of rows) stepped.push(await stepRow(ledger, row, event, now));
  return stepped;
}

/** Whether our text once stood, proven, in a reply box of the live site: only then is sending offered. */
export async function isReplyBoxConfirmed(ledger: Ledger): Promise<boolean> {
  return (await ledger.meta.get('replyBoxConfirmedAt')) !== undefined;
}

async function confirmReplyBox(ledger: Ledger, now: number): Promise<void> {
  if (await isReplyBoxConfirmed(ledger)) return;
  await ledger.meta.put({ key: 'replyBoxConfirmedAt', value: now });
}

/** What a job's new state means for its thread: what its note gives, or takes back. */
async function follow(ledger: Ledger, was: JobRow, job: Job, now: number): Promise<ThreadKey[]> {
  if (was.state !== 'sent' && job.state === 'sent') return noteSent(ledger, job, now);
  if (was.state === 'sent' && job.state !== 'sent') return takeBack(ledger, was, now);
  return [];
}

async function noteSent(ledger: Ledger, job: Job, now: number): Promise<ThreadKey[]> {
  // By the user's clock it may have gone before what it answers had come.
  const sentAt = Math.max(job.sentAt ?? now, job.askedAt);
  const body = given(job, sentAt);
  if (body === undefined) return [];
  return addDecision(ledger, { ...placeOf(job), id: `ack:${job.id}:${now}`, at: sentAt, body });
}

/** What a note gives: a pledge, or what one without a time is for. */
function given({ id: job, until, plain, message }: Job, sentAt: number): DecisionBody | undefined {
  if (plain !== undefined) return { kind: 'note', of: plain, job, sentAt, message };
  return until === undefined ? undefined : { kind: 'acknowledge', job, until, sentAt, message };
}

async function takeBack(ledger: Ledger, was: JobRow, now: number): Promise<ThreadKey[]> {
  const decisions = await ledger.decisions.where('threadKey').equals(was.threadKey).toArray();
  const changed: ThreadKey[] = [];
  for (const { id, body } of decisions) {
    if (!('job' in body) || body.job !== was.id) continue;
    const undo = { ...placeOf(was), id: `undo:${id}`, at: now, body: undoOf(id) };
    changed.push(...(await addDecision(ledger, undo)));
  }
  return changed;
}

const undoOf = (undoes: string) => ({ kind: 'undo', undoes }) as const;

function placeOf({ account, thread }: Job) {
  return { account: account as AccountKey, thread };
}

/** The job as others know it. */
export function jobOf({ threadKey: _, ...job }: JobRow): Job {
  return job;
}
