import { expect, it } from 'vitest';
import { record } from '../../src/ledger/record';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { inbox, message, standingOf, thread } from './mail';

const came = monday - 2 * hour;
const afterwards = monday + 30 * day;

/** A ledger in which the inbox was seen with the thread on Monday at nine. */
async function ledgerWithThread() {
  const ledger = await freshLedger();
  const seen = [thread('t1'), message('t1', 'm1', { sentAt: came }), inbox(['t1', 't2'], monday)];
  await record(ledger, ana, seen, afterwards);
  return ledger;
}

it('misses a thread that a later complete sight of its list does not show, and knows when it was last seen', async () => {
  const ledger = await ledgerWithThread();
  expect((await standingOf(ledger, 't1'))?.missedAt).toBeUndefined();
  await record(ledger, ana, [inbox(['t2'], monday + hour)], afterwards);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBe(monday);
});

it('misses the newest thread of all, though nothing newer is shown', async () => {
  const ledger = await ledgerWithThread();
  const later = inbox(['t2'], monday + hour, { newest: came - hour });
  await record(ledger, ana, [later], afterwards);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBe(monday);
});

it.each([
  ['an incomplete sight', { complete: false }],
  ['a sight that does not reach back so far', { oldest: came + hour }],
  ['a sight of another list', { list: 'label/clients' }],
  ['an older page that begins below it', { list: 'inbox/p2', newest: came - 2 * hour }],
])('concludes nothing from %s', async (_, sight) => {
  const ledger = await ledgerWithThread();
  await record(ledger, ana, [inbox(['t2'], monday + hour, sight)], afterwards);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBeUndefined();
});

it('takes a last page to reach back to the beginning', async () => {
  const ledger = await ledgerWithThread();
  const all = inbox(['t2'], monday + hour, { oldest: came + hour, more: false });
  await record(ledger, ana, [all], afterwards);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBe(monday);
});

it('misses every thread of a list that is empty', async () => {
  const ledger = await ledgerWithThread();
  const nothing = { newest: 0, oldest: 0, more: false };
  await record(ledger, ana, [inbox([], monday + hour, nothing)], afterwards);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBe(monday);
});

it('goes on missing it when newer mail has pushed its place out of the page', async () => {
  const ledger = await ledgerWithThread();
  await record(ledger, ana, [inbox(['t2'], monday + hour)], afterwards);
  await record(ledger, ana, [inbox(['t9'], monday + 9 * day)], afterwards);
  await record(ledger, ana, [thread('t1', monday - day)], afterwards);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBe(monday);
});

it('does not miss it any more once it is seen again', async () => {
  const ledger = await ledgerWithThread();
  await record(ledger, ana, [inbox(['t2'], monday + hour)], afterwards);
  const changed = await record(ledger, ana, [inbox(['t1'], monday + 2 * hour)], afterwards);
  expect(changed).toEqual([`${ana}/t1`]);
  expect((await standingOf(ledger, 't1'))?.missedAt).toBeUndefined();
});
