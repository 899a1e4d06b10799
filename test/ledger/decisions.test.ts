import { expect, it } from 'vitest';
import { nameHandle, threadKey } from '../../src/core/mail';
import { decide, decideOnce, decisionTime, type NewDecision } from '../../src/ledger/commands';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import { ana, freshLedger, hour, minute, monday } from './fresh-ledger';
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

/** As the background does when the user decides while their clock shows `now`. */
async function decideAt(ledger: Ledger, now: number, decision: NewDecision) {
  const at = await decisionTime(ledger, threadKey(ana, decision.thread), now);
  return decide(ledger, { ...decision, at });
}

it('settles a thread, and opens it again when that is undone', async () => {
  const ledger = await ledgerWithTwoThreads();
  expect(await decide(ledger, { ...on('d1'), body: settle })).toEqual([`${ana}/t1`]);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
  await decide(ledger, { ...on('d2', 2), body: { kind: 'undo', undoes: 'd1' } });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
});

it('takes what is decided again, as its answer was lost, for the same decision', async () => {
  const ledger = await ledgerWithTwoThreads();
  await decideOnce(ledger, { ...on('d1'), body: settle });
  expect(await decideOnce(ledger, { ...on('d2', 2), body: settle })).toMatchObject({ id: 'd1' });
  await decideOnce(ledger, { ...on('u1', 3), body: { kind: 'undo', undoes: 'd1' } });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
  expect(await decideOnce(ledger, { ...on('d3', 4), body: settle })).toMatchObject({ id: 'd3' });
  const later = monday + 10 * minute;
  await record(ledger, ana, [message('t1', 'again', { sentAt: later }, later)], later);
  expect(await decideOnce(ledger, { ...on('d4', 20), body: settle })).toMatchObject({ id: 'd4' });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
});

it('takes what is decided again hours later for another decision: mail may have come that nobody could write down', async () => {
  const ledger = await ledgerWithTwoThreads();
  await decideOnce(ledger, { ...on('d1'), body: settle });
  const came = monday + 60 * minute;
  expect(await decideOnce(ledger, { ...on('d2', 120), body: settle })).toMatchObject({ id: 'd2' });
  const late = monday + 180 * minute;
  await record(ledger, ana, [message('t1', 'again', { sentAt: came }, late)], late);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
});

it('holds a correction for all mail of the sender in the account, and takes it back for all', async () => {
  const ledger = await ledgerWithTwoThreads();
  const changed = await decide(ledger, { ...on('d1'), body: noNeed });
  expect(changed.sort()).toEqual([`${ana}/t1`, `${ana}/t2`]);
  expect(await standingOf(ledger, 't2')).toMatchObject({ state: 'not-waiting' });
  await decide(ledger, { ...on('d2', 2), body: { kind: 'undo', undoes: 'd1' } });
  expect(await standingOf(ledger, 't2')).toMatchObject({ state: 'waiting' });
});

it('holds a correction of one sort for that sort of the sender’s mail alone', async () => {
  const ledger = await ledgerWithTwoThreads();
  const sorted = message('t3', 't3-1', { category: 'updates', text: 'Your visit is booked.' });
  await record(ledger, ana, [sorted], monday);
  expect(await standingOf(ledger, 't3')).toMatchObject({ state: 'not-waiting', kind: 'automated' });
  await decide(ledger, { ...on('d1'), body: { ...noNeed, sort: 'machine', needsReply: true } });
  expect(await standingOf(ledger, 't3')).toMatchObject({
    state: 'waiting',
    because: [{ code: 'correctedNeeded' }],
  });
  await decide(ledger, { ...on('d2', 2), body: { ...noNeed, sort: 'person' } });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'not-waiting' });
  expect(await standingOf(ledger, 't3')).toMatchObject({ state: 'waiting' });
  await decide(ledger, { ...on('d3', 3), body: noNeed });
  expect(await standingOf(ledger, 't3')).toMatchObject({ state: 'not-waiting' });
});

it('holds a correction of somebody known by name alone for their address, once it is shown', async () => {
  const ledger = await freshLedger();
  const byName = { address: nameHandle(bo.name), name: bo.name };
  await record(ledger, ana, [message('t1', 'm1', { from: byName })], monday);
  const correction = { kind: 'correct', sender: byName, needsReply: false } as const;
  await decide(ledger, { ...on('d1'), body: correction });
  await record(ledger, ana, [message('t2', 'm2')], monday);
  expect(await standingOf(ledger, 't2')).toMatchObject({
    state: 'not-waiting',
    because: [{ code: 'correctedNotNeeded' }],
  });
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

it('settles and snoozes mail that the webmail dates after the user’s clock, but none that comes later', async () => {
  const ledger = await freshLedger();
  const ahead = { sentAt: monday + 5 * minute };
  const seen = ['t1', 't2'].flatMap((id) => [thread(id), message(id, `${id}-1`, ahead)]);
  await record(ledger, ana, seen, monday);
  const snooze = { kind: 'snooze', until: monday + hour } as const;
  await decideAt(ledger, monday + minute, { ...on('d1'), body: settle });
  await decideAt(ledger, monday + minute, { ...on('d2'), thread: 't2', body: snooze });
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'settled' });
  expect(await standingOf(ledger, 't2')).toMatchObject({ snoozedUntil: snooze.until });
  const next = message('t1', 't1-2', { sentAt: monday + 6 * minute });
  await record(ledger, ana, [next], monday + 6 * minute);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'waiting' });
});

it('lets the last of several decisions count, though the clock went back in between', async () => {
  const ledger = await ledgerWithTwoThreads();
  const snoozeUntil = (until: number) => ({ kind: 'snooze', until }) as const;
  await decideAt(ledger, monday + 30 * minute, { ...on('d1'), body: snoozeUntil(monday + hour) });
  await decideAt(ledger, monday, { ...on('d2'), body: snoozeUntil(monday + 2 * hour) });
  expect(await standingOf(ledger, 't1')).toMatchObject({ snoozedUntil: monday + 2 * hour });
});

it('refuses a decision about an account that is not switched on', async () => {
  const ledger = await freshLedger([]);
  await expect(decide(ledger, { ...on('d1'), body: settle })).rejects.toThrow('not switched on');
  expect(await ledger.decisions.count()).toBe(0);
});
