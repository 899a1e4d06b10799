import { expect, it } from 'vitest';
import { splitThreadKey, threadKey } from '../../src/core/mail';
import type { Job } from '../../src/core/outbox';
import { followedUp, goneNotes } from '../../src/ledger/followed-up';
import { makeJob, stepJob } from '../../src/ledger/outbox';
import { record } from '../../src/ledger/record';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message, standingOf } from './mail';

const key = threadKey(ana, 't1');

const note = (id: string, askedAt: number, plain: Job['plain']): Job => ({
  ...splitThreadKey(key),
  id,
  to: bo,
  toSure: true,
  subject: 'Quote',
  text: 'Hello',
  plain,
  mode: 'send',
  state: 'asked',
  askedAt,
  changedAt: askedAt,
});

it('counts the follow-ups that went out, or may have, until they write', async () => {
  const ledger = await freshLedger();
  const question = { from: me, to: [bo], text: 'Could you send me the plan?' };
  await record(ledger, ana, [message('t1', 'm1', question)], monday);
  const count = async () => {
    const standing = await standingOf(ledger, 't1');
    return followedUp((await goneNotes(ledger, [{ key, ...standing }])).get(key));
  };
  const send = async (id: string, at: number, last: 'sent' | 'lost' | 'undo') => {
    await makeJob(ledger, note(id, at, id.startsWith('thanks') ? 'thanks' : 'followUp'));
    for (const kind of ['claim', 'inserted', 'count'] as const)
      await stepJob(ledger, id, { kind, holder: 'tab' }, at);
    if (last !== 'undo') await stepJob(ledger, id, { kind: 'send', holder: 'tab' }, at);
    await stepJob(ledger, id, { kind: last, holder: 'tab' }, at);
  };
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'awaiting-them' });
  expect(await count()).toEqual({ times: 0, lastAt: 0 });
  await send('undone', monday + hour, 'undo');
  await send('thanks', monday + hour, 'sent');
  expect(await count()).toEqual({ times: 0, lastAt: 0 });
  await send('first', monday + 3 * day, 'sent');
  await send('second', monday + 9 * day, 'lost');
  expect(await count()).toEqual({ times: 2, lastAt: monday + 9 * day });
  const answer = message('t1', 'm2', { text: 'Here it is.', sentAt: monday + 10 * day });
  await record(ledger, ana, [answer], monday + 10 * day);
  expect(await count()).toEqual({ times: 0, lastAt: 0 });
});
