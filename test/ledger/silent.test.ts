import { expect, it } from 'vitest';
import { lostId } from '../../src/core/people/lost-prospect';
import { addTouch, describePeople } from '../../src/ledger/describe';
import type { Ledger } from '../../src/ledger/ledger';
import { settleByPhone } from '../../src/ledger/phoned';
import { record } from '../../src/ledger/record';
import { lostProspects, silentThreads } from '../../src/ledger/silent';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message } from './mail';

const cy = { address: 'cy@lund.example', name: 'Cy Lund' };
const ask = { from: me, text: 'Could you send me the plan?' };
const say = (ledger: Ledger, person: string, facts: object, at: number) =>
  describePeople(ledger, [{ person, facts }], at);

it('finds who has not answered for long enough, and who of them is to be left alone', async () => {
  const ledger = await freshLedger();
  await record(
    ledger,
    ana,
    [
      message('t1', 'a', { ...ask, to: [bo] }),
      message('t2', 'b', { ...ask, to: [cy] }),
      message('t3', 'c', { ...ask, to: [bo], sentAt: monday + 6 * day }, monday + 6 * day),
    ],
    monday + 6 * day,
  );
  await say(ledger, cy.address, { optOut: { kind: 'out', since: monday, reason: '' } }, monday);
  const found = async (now: number) =>
    (await silentThreads(ledger, now)).map(({ item, silence }) => [
      item.standing.person?.address,
      silence.kind,
    ]);
  expect(await found(monday + 2 * day)).toEqual([]);
  expect(await found(monday + 7 * day)).toEqual([
    [bo.address, 'ask'],
    [cy.address, 'out'],
  ]);
  await record(ledger, ana, [message('t1', 'd', { sentAt: monday + 7 * day })], monday + 7 * day);
  expect(await found(monday + 8 * day)).toEqual([[cy.address, 'out']]);
  expect(await found(monday + 100 * day)).toEqual([]);
});

it('finds the lost prospects whose time has come, until they write', async () => {
  const ledger = await freshLedger();
  await record(ledger, ana, [message('t1', 'a'), message('t2', 'b', { from: cy })], monday);
  const lostAt = monday + hour;
  await settleByPhone(ledger, bo.address, monday + 1);
  await say(ledger, bo.address, { stage: 'lost-prospect' }, lostAt);
  await say(ledger, cy.address, { stage: 'customer' }, lostAt);
  const found = async (days: number) =>
    (await lostProspects(ledger, monday + days * day)).map(({ person, state }) => [
      person.name,
      state.kind,
    ]);
  expect(await found(20)).toEqual([]);
  expect(await found(31)).toEqual([['Bo Bell', 'ask']]);
  const drafted = { kind: 'drafted', of: lostId(lostAt) } as const;
  const opened = { id: 'o1', person: bo.address, at: monday + 31 * day, body: drafted };
  await addTouch(ledger, opened);
  expect(await found(32)).toEqual([['Bo Bell', 'drafted']]);
  const sent = message('t3', 'c', { from: me, to: [bo], sentAt: monday + 31 * day + hour });
  await record(ledger, ana, [sent], monday + 32 * day);
  expect(await found(33)).toEqual([]);
  expect(await found(125)).toEqual([['Bo Bell', 'ask']]);
  await record(
    ledger,
    ana,
    [message('t3', 'd', { sentAt: monday + 126 * day })],
    monday + 126 * day,
  );
  expect(await found(127)).toEqual([]);
});

it('proposes no lost prospect who waits for an answer', async () => {
  const ledger = await freshLedger();
  const asked = message('t1', 'a', { text: 'Could you send the quote again?' });
  await record(ledger, ana, [asked], monday);
  await say(ledger, bo.address, { stage: 'lost-prospect' }, monday + hour);
  expect(await lostProspects(ledger, monday + 40 * day)).toEqual([]);
  await settleByPhone(ledger, bo.address, monday + hour);
  await say(ledger, bo.address, { stage: 'lost-prospect' }, monday + 2 * hour);
  expect(await lostProspects(ledger, monday + 40 * day)).toHaveLength(1);
});

it('proposes no lost prospect who is not to be written to', async () => {
  const ledger = await freshLedger();
  await record(ledger, ana, [message('t1', 'a')], monday);
  await settleByPhone(ledger, bo.address, monday);
  await say(ledger, bo.address, { stage: 'lost-prospect' }, monday + hour);
  expect(await lostProspects(ledger, monday + 40 * day)).toHaveLength(1);
  const optOut = { kind: 'out', since: monday, reason: '' } as const;
  await say(ledger, bo.address, { optOut }, monday);
  expect(await lostProspects(ledger, monday + 40 * day)).toEqual([]);
});
