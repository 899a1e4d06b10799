import { expect, it } from 'vitest';
import { minuteId } from '../../src/core/mail';
import type { Job } from '../../src/core/outbox';
import { makeJob, stepJob } from '../../src/ledger/outbox';
import { record } from '../../src/ledger/record';
import { ana, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, me, message, standingOf, thread } from './mail';

const until = monday + 8 * hour;
const text = 'Thank you, your message has arrived. You will have my answer by Monday, 17:00.';

/** A ledger in which a note to Bo was left in the reply box. */
async function afterLeaving() {
  const ledger = await freshLedger();
  await record(ledger, ana, [thread('t1'), message('t1', 'm1')], monday);
  await makeJob(ledger, job);
  for (const kind of ['claim', 'inserted', 'left'] as const)
    await stepJob(ledger, job.id, { kind, holder: 'tab-1' }, monday);
  return ledger;
}

/** How it stands once the page has shown a message in the thread. */
async function afterNote(shown: { text: string; from?: typeof bo }) {
  const ledger = await afterLeaving();
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

it('tells an answer of the same minute from it, where the page shows no more than minutes', async () => {
  const ledger = await afterLeaving();
  const sentAt = monday + minute;
  const show = (shown: string, at: number) => {
    const sighting = message(
      't1',
      minuteId(sentAt, 'out'),
      { from: me, to: [bo], text: shown, sentAt },
      at,
    );
    return record(ledger, ana, [sighting], at);
  };
  await show(text, sentAt);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'promised' });
  await show('Dear Bo, I agree.', sentAt + 1_000);
  await show(text, sentAt + 2_000);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
});

it('takes nothing for ours that the other side wrote', async () => {
  expect(await afterNote({ text, from: bo })).toMatchObject({ state: 'waiting' });
});
