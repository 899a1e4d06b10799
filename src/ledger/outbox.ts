import { type AccountKey, type ThreadKey, threadKey } from '../core/mail';
import { advance, claimWithin, type Job, type JobEvent, type JobState } from '../core/outbox';
import type { MessageSighting, Sighting } from '../core/sighting';
import { addDecision } from './commands';
import type { Ledger } from './ledger';
import type { JobRow, ThreadRow } from './rows';

/** What became of a step: `done` is false where it may not happen any more, and nothing was changed then. */
export interface Stepped {
  done: boolean;
  job: Job;
  /** Threads whose standing changed with it. */
  changed: ThreadKey[];
}

/**
 * Writes down a click on "acknowledge". While an earlier one for the thread is under way, that one is the answer:
 * a second click, here or in another tab, makes no second message.
 */
export async function makeJob(ledger: Ledger, job: Job): Promise<Job> {
  return ledger.transaction('rw', ledger.jobs, async () => {
    const key = threadKey(job.account as AccountKey, job.thread);
    const earlier = await ledger.jobs.where('threadKey').equals(key).toArray();
    const underWay = earlier.find(({ state }) => live.has(state));
    if (underWay !== undefined) return jobOf(underWay);
    await ledger.jobs.add({ ...job, threadKey: key });
    return job;
  });
}

/** Gives the account's oldest job that nobody has to this holder, and to nobody else. */
export async function claimJob(
  ledger: Ledger,
  account: AccountKey,
  holder: string,
  now: number,
): Promise<Job | undefined> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const asked = await ledger.jobs.where('account').equals(account).toArray();
    const next = asked
      .filter(({ state }) => state === 'asked')
      .sort((a, b) => a.askedAt - b.askedAt)[0];
    if (next === undefined) return undefined;
    const { done, job } = await stepRow(ledger, next, { kind: 'claim', holder }, now);
    return done ? job : undefined;
  });
}

/**
 * One step of a job, in one transaction with what follows from it: when it is sent the pledge is written down, when
 * it turns out unsent the pledge is taken back. Throws where there is no such job.
 */
export async function stepJob(
  ledger: Ledger,
  id: string,
  event: JobEvent,
  now: number,
): Promise<Stepped> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const row = await ledger.jobs.get(id);
    if (row === undefined) throw new Error(`There is no job ${id}`);
    return stepRow(ledger, row, event, now);
  });
}

/** Lets go of the jobs whose holder is none of these: a content script that is gone. */
export async function loseJobs(
  ledger: Ledger,
  holders: ReadonlySet<string>,
  now: number,
): Promise<Stepped[]> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const held = await ledger.jobs
      .where('state')
      .anyOf([...live])
      .toArray();
    const lost = held.filter(({ holder }) => holder !== undefined && !holders.has(holder));
    return stepAll(ledger, lost, { kind: 'lost' }, now);
  });
}

/**
 * Ends the jobs of which nothing was heard for {@link claimWithin}: no tab took them, or their page went to another
 * site. Answers with the time (epoch ms) at which the next of those under way grows stale.
 */
export async function dropStaleJobs(ledger: Ledger, now: number): Promise<number | undefined> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const underWay = await ledger.jobs
      .where('state')
      .anyOf([...live])
      .toArray();
    const stale = underWay.filter(({ changedAt }) => changedAt + claimWithin <= now);
    await stepAll(ledger, stale.filter(isSending), { kind: 'lost' }, now);
    const unsent = stale.filter((row) => !isSending(row));
    await stepAll(ledger, unsent, { kind: 'fail', failure: 'tabClosed' }, now);
    const left = underWay.filter((row) => !stale.includes(row));
    return left.length === 0
      ? undefined
      : Math.min(...left.map(({ changedAt }) => changedAt + claimWithin));
  });
}

const isSending = ({ state }: JobRow) => state === 'sending';

async function stepAll(ledger: Ledger, rows: readonly JobRow[], event: JobEvent, now: number) {
  const stepped: Stepped[] = [];
  for (const row of rows) stepped.push(await stepRow(ledger, row, event, now));
  return stepped;
}

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
    if (event !== undefined) changed.push(...(await stepRow(ledger, row, event, now)).changed);
  }
  return changed;
}

/** A pledge whose message came back is none: its job ends as bounced. Answers with the threads that this changes. */
export async function failBounced(
  ledger: Ledger,
  threads: readonly ThreadKey[],
  now: number,
): Promise<ThreadKey[]> {
  const judged = await ledger.threads.bulkGet([...threads]);
  const bounced = judged.flatMap((row) => (row !== undefined && isBounced(row) ? row.key : []));
  const jobs = await ledger.jobs.where('threadKey').anyOf(bounced).toArray();
  const sent = jobs.filter(({ state }) => state === 'sent');
  const stepped = await stepAll(ledger, sent, { kind: 'fail', failure: 'bounced' }, now);
  return stepped.flatMap(({ changed }) => changed);
}

function isBounced({ standing }: ThreadRow): boolean {
  return standing.because.some(({ code }) => code === 'answerBounced');
}

/** After Undo Gmail shows the text as a draft again; a draft seen before it was sent says nothing. */
function eventOf({ at, id, facts }: MessageSighting, job: Job): JobEvent | undefined {
  if (facts.state === undefined || facts.state === 'sent')
    return { kind: 'seen-sent', message: id };
  const takenBack = facts.state === 'draft' || facts.state === 'deleted';
  return takenBack && at > job.changedAt ? { kind: 'seen-unsent' } : undefined;
}

async function stepRow(
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
  const { id, until, sentAt = now, message } = job;
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

function jobOf({ threadKey: _, ...job }: JobRow): Job {
  return job;
}

/** Under way: nothing else may be started for the thread. */
const live: ReadonlySet<JobState> = new Set([
  'asked',
  'claimed',
  'inserted',
  'counting',
  'sending',
]);
