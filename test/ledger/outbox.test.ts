import { expect, it } from 'vitest';
import type { Job, JobEvent } from '../../src/core/outbox';
import type { Ledger } from '../../src/ledger/ledger';
import {
  accountsWaiting,
  claimJob,
  dropStaleJobs,
  loseJobs,
  makeJob,
  stepJob,
} from '../../src/ledger/outbox';
import { isReplyBoxConfirmed } from '../../src/ledger/outbox-step';
import { record } from '../../src/ledger/record';
import { ana, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, me, message, standingOf, thread } from './mail';

const until = monday + 8 * hour;
const text = 'Thank you, your message has arrived. You will have my answer by Monday, 17:00.';

const job: Job = {
  id: 'job-1',
  account: ana,
  thread: 't1',
  to: bo,
  toSure: true,
  subject: 'Quote',
  text,
  until,
  mode: 'send',
  state: 'asked',
  askedAt: monday,
  changedAt: monday,
};

/** A ledger in which Bo waits and one click on "acknowledge" has been made. */
async function ledgerWithJob() {
  const ledger = await freshLedger();
  await record(ledger, ana, [thread('t1'), message('t1', 'm1')], monday);
  await makeJob(ledger, job);
  return ledger;
}

async function walk(
  ledger: Ledger,
  ...kinds: ('claim' | 'inserted' | 'left' | 'gone' | 'count' | 'send' | 'sent')[]
) {
  for (const kind of kinds) {
    const event: JobEvent = { kind, holder: 'tab-1' };
    expect((await stepJob(ledger, job.id, event, monday)).done, kind).toBe(true);
  }
}

/** The acknowledgement as the page's own data shows it later. */
const sentCopy = (id: string, at = monday + minute) =>
  message('t1', id, { from: me, to: [bo], sentAt: at, state: 'sent', acknowledges: job.id }, at);

it('makes one job of two clicks for the same thread', async () => {
  const ledger = await ledgerWithJob();
  expect((await makeJob(ledger, { ...job, id: 'job-2' })).id).toBe('job-1');
  expect(await ledger.jobs.count()).toBe(1);
});

it('names the account of a job as long as nobody has it: the word of it may have been lost', async () => {
  const ledger = await ledgerWithJob();
  expect(await accountsWaiting(ledger)).toEqual([ana]);
  await walk(ledger, 'claim');
  expect(await accountsWaiting(ledger)).toEqual([]);
  await loseJobs(ledger, new Set(), monday);
  expect(await accountsWaiting(ledger)).toEqual([ana]);
});

it('makes no second job of a late click for a note that stands ready in a reply box', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'left');
  await loseJobs(ledger, new Set(['tab-1']), monday);
  expect((await makeJob(ledger, { ...job, id: 'job-2' })).id).toBe('job-1');
  expect(await ledger.jobs.count()).toBe(1);
  const later = { ...job, id: 'job-3', until: until + hour, text: `${text} I am sorry.` };
  expect((await makeJob(ledger, later)).id).toBe('job-3');
});

it('makes a job anew once the note that stood ready is gone, or its tab', async () => {
  for (const leave of [
    (ledger: Ledger) => walk(ledger, 'gone'),
    (ledger: Ledger) => loseJobs(ledger, new Set(['tab-2']), monday),
  ]) {
    const ledger = await ledgerWithJob();
    await walk(ledger, 'claim', 'inserted', 'left');
    await leave(ledger);
    expect((await makeJob(ledger, { ...job, id: 'job-2' })).id).toBe('job-2');
  }
});

it('gives a job to one of many tabs that claim it at once', async () => {
  const ledger = await ledgerWithJob();
  const holders = Array.from({ length: 8 }, (_, index) => `tab-${index}`);
  const claims = holders.map((holder) => claimJob(ledger, ana, holder, monday));
  const got = (await Promise.all(claims)).filter((claimed) => claimed !== undefined);
  expect(got).toHaveLength(1);
});

it('gives a job again to the tab that did not hear that it has it', async () => {
  const ledger = await ledgerWithJob();
  await claimJob(ledger, ana, 'tab-1', monday);
  expect((await claimJob(ledger, ana, 'tab-1', monday))?.id).toBe('job-1');
  expect(await claimJob(ledger, ana, 'tab-2', monday)).toBeUndefined();
  await walk(ledger, 'inserted');
  expect(await claimJob(ledger, ana, 'tab-1', monday)).toBeUndefined();
});

it('lets Send be pressed once, however often and by whomever it is asked for', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count');
  const presses = ['tab-1', 'tab-2', 'tab-1', 'tab-1'].map((holder) =>
    stepJob(ledger, job.id, { kind: 'send', holder }, monday),
  );
  const allowed = (await Promise.all(presses)).filter(({ done }) => done);
  expect(allowed).toHaveLength(1);
  expect(allowed[0]?.job.holder).toBe('tab-1');
});

it('promises the answer in the same step in which the job is sent', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send');
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
  const { changed } = await stepJob(ledger, job.id, { kind: 'sent', holder: 'tab-1' }, monday);
  expect(changed).toEqual([`${ana}/t1`]);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'promised', promisedUntil: until });
});

it('takes the promise back when the page shows that it did not go out', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send', 'sent');
  await stepJob(ledger, job.id, { kind: 'seen-unsent' }, monday + minute);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
  expect((await ledger.jobs.get(job.id))?.state).toBe('undone');
});

it('believes the page that shows our text among the sent mail, after its tab died in mid-sending', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send');
  await loseJobs(ledger, new Set(), monday);
  expect((await ledger.jobs.get(job.id))?.state).toBe('unsure');
  await record(ledger, ana, [sentCopy('m2')], monday + minute);
  expect(await ledger.jobs.get(job.id)).toMatchObject({ state: 'sent', message: 'm2' });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'promised', promisedUntil: until });
});

it('keeps what was undone as undone, when an earlier sight of it as sent is told late', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send', 'sent');
  await stepJob(ledger, job.id, { kind: 'seen-unsent' }, monday + hour);
  await record(ledger, ana, [sentCopy('m2')], monday + 2 * hour);
  expect((await ledger.jobs.get(job.id))?.state).toBe('undone');
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
});

it('takes a note that the user sent by hand for the promise that it is', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'left');
  await record(ledger, ana, [sentCopy('m2')], monday + minute);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'promised', promisedUntil: until });
});

it('takes the promise back when its message comes back', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send', 'sent');
  const daemon = { address: 'mailer-daemon@client.example', name: 'Mail Delivery Subsystem' };
  const subject = 'Delivery Status Notification (Failure)';
  const facts = { from: daemon, sentAt: monday + 2 * minute, subject };
  const bounce = message('t1', 'm3', { ...facts, text: 'Address not found' }, monday + hour);
  await record(ledger, ana, [sentCopy('m2'), bounce], monday + hour);
  expect(await ledger.jobs.get(job.id)).toMatchObject({ state: 'failed', failure: 'bounced' });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
});

it('gives a job back whose tab was closed before anything was done, and to no tab that is still there', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim');
  await loseJobs(ledger, new Set(['tab-1']), monday);
  expect((await ledger.jobs.get(job.id))?.state).toBe('claimed');
  await loseJobs(ledger, new Set(['tab-2']), monday);
  expect((await claimJob(ledger, ana, 'tab-2', monday))?.holder).toBe('tab-2');
});

it('ends what no tab took within ten minutes, and says when it will look again', async () => {
  const ledger = await ledgerWithJob();
  expect(await dropStaleJobs(ledger, monday + minute)).toBe(monday + 10 * minute);
  expect(await dropStaleJobs(ledger, monday + 10 * minute)).toBeUndefined();
  expect(await ledger.jobs.get(job.id)).toMatchObject({ state: 'failed', failure: 'tabClosed' });
});

it('knows the reply box as confirmed once our text stood in it', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim');
  expect(await isReplyBoxConfirmed(ledger)).toBe(false);
  await walk(ledger, 'inserted');
  expect(await isReplyBoxConfirmed(ledger)).toBe(true);
});

it('is settled by the full answer that follows within a minute', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send', 'sent');
  const sentAt = monday + minute;
  await record(ledger, ana, [sentCopy('m2', sentAt)], sentAt);
  const answer = message('t1', 'm3', { from: me, to: [bo], sentAt: sentAt + minute / 2 }, sentAt);
  await record(ledger, ana, [answer], sentAt);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
});

it('closes the matter in the same step in which a closing note is sent, and opens it when that is undone', async () => {
  const ledger = await freshLedger();
  await record(ledger, ana, [thread('t1'), message('t1', 'm1')], monday);
  await makeJob(ledger, { ...job, until: undefined, plain: 'closing' });
  await walk(ledger, 'claim', 'inserted', 'count', 'send');
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
  await stepJob(ledger, job.id, { kind: 'sent', holder: 'tab-1', message: 'm2' }, monday);
  expect(await standingOf(ledger, 't1')).toMatchObject({
    state: 'settled',
    because: [{ code: 'settledClosed' }],
  });
  expect((await ledger.decisions.toArray()).map(({ body }) => body)).toMatchObject([
    { kind: 'note', of: 'closing', message: 'm2' },
  ]);
  await stepJob(ledger, job.id, { kind: 'seen-unsent' }, monday + minute);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
});

it('opens the matter again when the closing note comes back, and leaves alone the note before it', async () => {
  const ledger = await ledgerWithJob();
  await walk(ledger, 'claim', 'inserted', 'count', 'send', 'sent');
  await record(ledger, ana, [sentCopy('m2')], monday + minute);
  const closing = { ...job, id: 'job-2', until: undefined, plain: 'closing' as const };
  await makeJob(ledger, { ...closing, askedAt: monday + hour });
  for (const kind of ['claim', 'inserted', 'count', 'send', 'sent'] as const)
    await stepJob(ledger, 'job-2', { kind, holder: 'tab-1' }, monday + hour);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
  const facts = { from: me, to: [bo], state: 'sent' as const, acknowledges: 'job-2' };
  const copy = message('t1', 'm3', { ...facts, sentAt: monday + hour }, monday + hour);
  const daemon = { address: 'mailer-daemon@client.example', name: 'Mail Delivery Subsystem' };
  const back = { from: daemon, sentAt: monday + 2 * hour, subject: 'Delivery failed' };
  const bounce = message('t1', 'm4', { ...back, text: 'Address not found' }, monday + 2 * hour);
  await record(ledger, ana, [copy, bounce], monday + 2 * hour);
  await record(ledger, ana, [sentCopy('m2'), bounce], monday + 3 * hour);
  expect(await ledger.jobs.get('job-2')).toMatchObject({ state: 'failed', failure: 'bounced' });
  expect(await ledger.jobs.get('job-1')).toMatchObject({ state: 'sent' });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'promised', promisedUntil: until });
});
