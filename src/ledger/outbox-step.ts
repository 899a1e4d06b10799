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

/** What a job's new state means for its thread: a pledge given, or taken back. */
async function follow(ledger: Ledger, was: JobRow, job: Job, now: number): Promise<ThreadKey[]> {
  if (was.state !== 'sent' && job.state === 'sent') return pledge(ledger, job, now);
  if (was.state === 'sent' && job.state !== 'sent') return takeBack(ledger, was, now);
  return [];
}

function pledge(ledger: Ledger, job: Job, now: number): Promise<ThreadKey[]> {
  const { id, until, askedAt, message } = job;
  // By the user's clock it may have gone before what it answers had come.
  const sentAt = Math.max(job.sentAt ?? now, askedAt);
  const body = { kind: 'acknowledge', job: id, until, sentAt, message } as const;
  return addDecision(ledger, { ...placeOf(job), id: `ack:${id}:${now}`, at: sentAt, body });
}

async function takeBack(ledger: Ledger, was: JobRow, now: number): Promise<ThreadKey[]> {
  const decisions = await ledger.decisions.where('threadKey').equals(was.threadKey).toArray();
  const changed: ThreadKey[] = [];
  for (const { id, body } of decisions) {
    if (body.kind !== 'acknowledge' || body.job !== was.id) continue;
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
