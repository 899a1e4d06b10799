import { expect, it } from 'vitest';
import { threadKey } from '../../src/core/mail';
import { closeJob, jobThread, reopenJob } from '../../src/ledger/close-job';
import { describePeople } from '../../src/ledger/describe';
import type { Ledger } from '../../src/ledger/ledger';
import { personOf, wholePerson } from '../../src/ledger/person';
import { record } from '../../src/ledger/record';
import { ana, dump, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message, standingOf, thread } from './mail';

const later = monday + hour;
const asks = { text: 'Could you send the quote by Friday?' };
const job = { person: bo.address, account: ana, thread: 't1' };

/** Bo, a customer, waits in one thread, and had an answer in another. */
async function atWork(): Promise<Ledger> {
  const ledger = await freshLedger();
  await record(
    ledger,
    ana,
    [
      ...[thread('t1'), message('t1', 'a', asks)],
      ...[thread('t2'), message('t2', 'b', asks)],
      message('t2', 'c', { from: me, to: [bo], sentAt: monday + 60_000, text: 'Here it is.' }),
    ],
    later,
  );
  await describePeople(ledger, [{ person: bo.address, facts: { stage: 'customer' } }], later);
  return ledger;
}

const stageOf = async (ledger: Ledger) => (await personOf(ledger, bo.address)).stage;

it('makes them a past customer and settles what is open, and takes all of it back at once', async () => {
  const ledger = await atWork();
  const { changed, ...closed } = await closeJob(ledger, job, later);
  expect(changed).toEqual([threadKey(ana, 't1')]);
  expect(await stageOf(ledger)).toBe('past-customer');
  expect(await standingOf(ledger, 't1')).toMatchObject({
    state: 'settled',
    because: [{ code: 'settledClosed' }],
  });
  const { happenings } = await wholePerson(ledger, bo.address, later);
  expect(happenings).toMatchObject([{ body: { kind: 'closed', thread: threadKey(ana, 't1') } }]);
  expect(await reopenJob(ledger, job, closed, later + 1)).toEqual([threadKey(ana, 't1')]);
  expect(await stageOf(ledger)).toBe('customer');
  expect((await standingOf(ledger, 't1'))?.state).toBe('waiting');
  expect((await wholePerson(ledger, bo.address, later)).happenings).toEqual([]);
});

it('settles nothing where nothing is open, and nothing of an account that is off', async () => {
  const ledger = await atWork();
  const { decision } = await closeJob(ledger, { ...job, thread: 't2' }, later);
  expect(decision).toBeUndefined();
  expect((await jobThread(ledger, threadKey(ana, 't2')))?.standing.because).toMatchObject([
    { code: 'youAnswered' },
  ]);
  await ledger.accounts.update(ana, { on: false });
  expect((await closeJob(ledger, job, later)).decision).toBeUndefined();
  expect(await ledger.decisions.count()).toBe(0);
});

it('closes a job once, however often it is pressed, and again after it was reopened', async () => {
  const ledger = await atWork();
  const { changed: _, ...closed } = await closeJob(ledger, job, later);
  const before = await dump(ledger);
  expect(await closeJob(ledger, job, later + 1)).toEqual({
    touch: closed.touch,
    before: [],
    changed: [],
  });
  expect(await dump(ledger)).toEqual(before);
  await reopenJob(ledger, job, closed, later + 2);
  expect((await closeJob(ledger, job, later + 3)).touch).not.toBe(closed.touch);
});

it('opens again by mail that comes later, and leaves the stage', async () => {
  const ledger = await atWork();
  await closeJob(ledger, job, later);
  const again = { sentAt: later + hour, text: 'One more thing: can you send the plan?' };
  await record(ledger, ana, [message('t1', 'z', again)], later + hour);
  expect((await standingOf(ledger, 't1'))?.state).toBe('waiting');
  expect(await stageOf(ledger)).toBe('past-customer');
});
