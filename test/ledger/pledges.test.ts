import { expect, it } from 'vitest';
import { threadKey } from '../../src/core/mail';
import { decide } from '../../src/ledger/commands';
import { openPledges, pledgesIn } from '../../src/ledger/pledges';
import { recipientOf } from '../../src/ledger/recipient';
import { record } from '../../src/ledger/record';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message, standingOf } from './mail';

const now = monday + 2 * hour;
const key = threadKey(ana, 't');
const asked = message('t', 'q', { text: 'Could you send the quote by Friday?' });
const answer = (sentAt: number, text: string, id = `a${sentAt}`) =>
  message('t', id, { from: me, to: [bo], state: 'sent', sentAt, text }, now);

it('knows what the user promised in a mail of their own, in their words', async () => {
  const ledger = await freshLedger();
  const promise = answer(monday + hour, 'Thanks. I will send it on Thursday by 3 pm.');
  await record(ledger, ana, [asked, promise], now);
  const [open, ...others] = await openPledges(ledger, now);
  expect(others).toEqual([]);
  expect(open).toMatchObject({
    key,
    account: ana,
    person: bo,
    words: 'I will send it on Thursday by 3 pm.',
    source: 'mail',
    givenAt: monday + hour,
  });
  const { until = 0 } = open ?? {};
  expect(until).toBeGreaterThan(monday + 3 * day);
  expect(await openPledges(ledger, until)).toEqual([]);
  expect(await recipientOf(ledger, key)).toMatchObject({ promisedUntil: until });
  await record(ledger, ana, [answer(until - hour, 'Here it is.')], until);
  expect(await pledgesIn(ledger, [key], until)).toMatchObject([{ state: 'kept', until }]);
});

it('lists both of two times that one mail names', async () => {
  const ledger = await freshLedger();
  const text = 'I will send the draft on Thursday and the invoice on Friday.';
  await record(ledger, ana, [asked, answer(monday + hour, text)], now);
  const open = await openPledges(ledger, now);
  expect(open.map(({ words }) => words)).toEqual([text, text]);
  expect((open[1]?.until ?? 0) - (open[0]?.until ?? 0)).toBe(day);
  expect(new Set(open.map(({ id }) => id)).size).toBe(2);
});

it('takes it back with its message', async () => {
  const ledger = await freshLedger();
  const sent = answer(monday + hour, 'I will send it on Thursday.', 'a');
  await record(ledger, ana, [asked, sent], now);
  const undone = { ...sent, at: now + 1, facts: { ...sent.facts, state: 'draft' as const } };
  await record(ledger, ana, [undone], now + 1);
  expect(await openPledges(ledger, now)).toEqual([]);
  expect(await standingOf(ledger, 't')).toMatchObject({ state: 'waiting' });
});

it('still lists what was promised to somebody who has asked for something else since', async () => {
  const ledger = await freshLedger();
  const again = message('t', 'q2', { sentAt: now, text: 'Could you bring the plans?' }, now);
  const promise = answer(monday + hour, 'I will send it on Thursday.');
  await record(ledger, ana, [asked, promise, again], now);
  expect(await standingOf(ledger, 't')).toMatchObject({ state: 'waiting' });
  expect(await openPledges(ledger, now)).toHaveLength(1);
  expect((await recipientOf(ledger, key))?.promisedUntil).toBeUndefined();
});

it('lists one that was typed in until it is undone, the next one first', async () => {
  const ledger = await freshLedger();
  await record(ledger, ana, [asked, message('t2', 'q2', { text: 'Could you call me?' })], now);
  const typed = (id: string, thread: string, until: number) =>
    decide(ledger, { id, account: ana, thread, at: now, body: { kind: 'pledge', until } });
  await typed('d1', 't', monday + 2 * day);
  await typed('d2', 't2', monday + day);
  expect((await openPledges(ledger, now)).map(({ id }) => id)).toEqual(['t2', 't']);
  const body = { kind: 'undo', undoes: 'd2' } as const;
  await decide(ledger, { id: 'u', account: ana, thread: 't2', at: now + 1, body });
  expect((await openPledges(ledger, now)).map(({ id }) => id)).toEqual(['t']);
});
