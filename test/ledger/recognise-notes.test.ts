import { expect, it } from 'vitest';
import type { Job } from '../../src/core/outbox';
import { makeJob, stepJob } from '../../src/ledger/outbox';
import { record } from '../../src/ledger/record';
import { ana, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, me, message, standingOf, thread } from './mail';

const until = monday + 8 * hour;
const text = 'Thank you, your message has arrived. You will have my answer by Monday, 17:00.';

/** A ledger in which a note to Bo was left in the reply box; then the page shows a message in the thread. */
async function afterNote(shown: { text: string; from?: typeof bo }) {
  const ledger = await freshLedger();
  await record(ledger, ana, [thread('t1'), message('t1', 'm1')], monday);
  await makeJob(ledger, job);
  for (const kind of ['claim', 'inserted', 'left'] as const)
    await stepJob(ledger, job.id, { kind, holder: 'tab-1' }, monday);
  const sent = { from: me, to: [bo], state: 'sent' as const, sentAt: monday + minute, ...shown };
  await record(ledger, ana, [message('t1', 'm2', sent, monday + minute)], monday + minute);
  return standingOf(ledger, 't1');
}

const job: Job = {
  id: 'job-1',
  account: ana,
  thread: 't1',
  to: bo,
  toSure: true,
  subject: 'Quote',
  text,
  until,
  mode: 'leave',
  state: 'asked',
  askedAt: monday,
  changedAt: monday,
};

it('takes our text for a promise and not for an answer, whoever pressed Send', async () => {
  const standing = await afterNote({ text: `${text}\n\n--\nAna Ruiz\nThe Firm` });
  expect(standing).toMatchObject({ state: 'promised', promisedUntil: until });
});

it('knows it in a list, which shows its beginning only', async () => {
  expect(await afterNote({ text: text.slice(0, 70) })).toMatchObject({ state: 'promised' });
});

it('takes a text that the user wrote instead for an answer', async () => {
  const standing = await afterNote({ text: 'Thank you, your message has arrived. I agree.' });
  expect(standing).toMatchObject({ state: 'settled' });
});

it('takes nothing for ours that the other side wrote', async () => {
  expect(await afterNote({ text, from: bo })).toMatchObject({ state: 'waiting' });
});
