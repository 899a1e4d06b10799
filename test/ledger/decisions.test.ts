import { expect, it } from 'vitest';
import { decide } from '../../src/ledger/commands';
import { record } from '../../src/ledger/record';
import { ana, freshLedger, minute, monday } from './fresh-ledger';
import { bo, message, standingOf, thread } from './mail';

const settle = { kind: 'settle', how: 'phone' } as const;
const noNeed = { kind: 'correct', sender: bo, needsReply: false } as const;

async function ledgerWithTwoThreads() {
  const ledger = await freshLedger();
  const seen = ['t1', 't2'].flatMap((id) => [thread(id), message(id, `${id}-1`)]);
  await record(ledger, ana, seen, monday);
  return ledger;
}

const on = (id: string, minutes = 1) =>
  ({ id, account: ana, thread: 't1', at: monday + minutes * minute }) as const;

it('settles a thread, and opens it again when that is undone', async () => {
  const ledger = await ledgerWithTwoThreads();
  expect(await decide(ledger, { ...on('d1'), body: settle })).toEqual([`${ana}/t1`]);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
  await decide(ledger, { ...on('d2', 2), body: { kind: 'undo', undoes: 'd1' } });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
});

it('holds a correction for all mail of the sender in the account, and takes it back for all', async () => {
  const ledger = await ledgerWithTwoThreads();
  const changed = await decide(ledger, { ...on('d1'), body: noNeed });
  expect(changed.sort()).toEqual([`${ana}/t1`, `${ana}/t2`]);
  expect(await standingOf(ledger, 't2')).toMatchObject({ state: 'not-waiting' });
  await decide(ledger, { ...on('d2', 2), body: { kind: 'undo', undoes: 'd1' } });
  expect(await standingOf(ledger, 't2')).toMatchObject({ state: 'waiting' });
});

it('holds a correction for mail that comes later, and in no other account', async () => {
  const other = 'gmail:ana@home.example';
  const ledger = await freshLedger([ana, other]);
  await decide(ledger, { ...on('d1'), body: noNeed });
  await record(ledger, ana, [message('t3', 'm3')], monday);
  await record(ledger, other, [message('t3', 'm3')], monday);
  expect(await standingOf(ledger, 't3')).toMatchObject({ state: 'not-waiting' });
  expect(await standingOf(ledger, 't3', other)).toMatchObject({ state: 'waiting' });
});

it('refuses a decision about an account that is not switched on', async () => {
  const ledger = await freshLedger([]);
  await expect(decide(ledger, { ...on('d1'), body: settle })).rejects.toThrow('not switched on');
  expect(await ledger.decisions.count()).toBe(0);
});
