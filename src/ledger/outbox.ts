import { type AccountKey, threadKey } from '../core/mail';
import { claimWithin, type Job, type JobEvent, type JobState } from '../core/outbox';
import type { Ledger } from './ledger';
import { jobOf, type Stepped, stepAll, stepRow } from './outbox-step';
import type { JobRow } from './rows';

/**
 * Writes down a click on "acknowledge". While an earlier one for the thread is under way, or has left this very note
 * where it still stands, that one is the answer: a second click, here or in another tab, makes no second message.
 */
export async function makeJob(ledger: Ledger, job: Job): Promise<Job> {
  return ledger.transaction('rw', ledger.jobs, async () => {
    const key = threadKey(job.account as AccountKey, job.thread);
    const earlier = await ledger.jobs.where('threadKey').equals(key).toArray();
    const underWay = earlier.find((row) => live.has(row.state) || isReady(row, job));
    if (underWay !== undefined) return jobOf(underWay);
    await ledger.jobs.add({ ...job, threadKey: key });
    return job;
  });
}

/**
 * Gives the account's oldest job that nobody has to this holder, and to nobody else. A holder that asks again has not
 * heard the answer: it gets the job that it holds.
 */
export async function claimJob(
  ledger: Ledger,
  account: AccountKey,
  holder: string,
  now: number,
): Promise<Job | undefined> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const all = await ledger.jobs.where('account').equals(account).toArray();
    const held = all.find((row) => row.state === 'claimed' && row.holder === holder);
    if (held !== undefined) return jobOf(held);
    const next = all
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

/** The accounts of which a job waits that nobody has. */
export async function accountsWaiting(ledger: Ledger): Promise<AccountKey[]> {
  const asked = await ledger.jobs.where('state').equals('asked').toArray();
  return [...new Set(asked.map(({ account }) => account as AccountKey))];
}

/** The note that is asked for stands in a reply box, for the user to send. */
function isReady({ state, holder, text, until }: JobRow, asked: Job): boolean {
  const isHeld = state === 'left' && holder !== undefined;
  return isHeld && text === asked.text && until === asked.until;
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
      .anyOf([...live, 'left'])
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

/** Under way: nothing else may be started for the thread. */
const live: ReadonlySet<JobState> = new Set([
  'asked',
  'claimed',
  'inserted',
  'counting',
  'sending',
]);
