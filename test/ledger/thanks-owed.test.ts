import { expect, it } from 'vitest';
import { doneWith } from '../../src/core/gratitude/owed';
import { addTouch, describePeople } from '../../src/ledger/describe';
import type { Ledger } from '../../src/ledger/ledger';
import { outPeople } from '../../src/ledger/opt-outs';
import { makeJob, stepJob } from '../../src/ledger/outbox';
import { record } from '../../src/ledger/record';
import { allOwed, owedToOne } from '../../src/ledger/thanks-owed';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message } from './mail';

const cy = { address: 'cy@lund.example', name: 'Cy Lund' };
const cyAtHome = { address: 'cy@gmail.com', name: 'Cy' };
const later = monday + hour;

/** Bo and Cy wrote on Monday. */
async function known(): Promise<Ledger> {
  const ledger = await freshLedger();
  await record(ledger, ana, [message('t1', 'a'), message('t2', 'b', { from: cy })], later);
  return ledger;
}

const say = (ledger: Ledger, person: string, facts: object, at = later) =>
  describePeople(ledger, [{ person, facts }], at);

const owed = async (ledger: Ledger, now = later + day) =>
  (await allOwed(ledger, now)).flatMap(({ person, owed: all }) =>
    all.map(({ id }) => `${person.name} ${id}`),
  );

it('owes thanks to who sent somebody, under whichever address, and news when it is known how it went', async () => {
  const ledger = await known();
  await say(ledger, cyAtHome.address, { sameAs: cy.address });
  await say(ledger, bo.address, { referredBy: cyAtHome.address });
  expect(await owed(ledger)).toEqual([`Cy Lund referred:${bo.address}`]);
  await say(ledger, bo.address, { stage: 'past-customer' }, later + hour);
  expect(await owed(ledger)).toEqual([
    `Cy Lund referred:${bo.address}`,
    `Cy Lund told:${bo.address}`,
  ]);
  const [first, second] = await owedToOne(ledger, cyAtHome.address, later + day);
  for (const one of [first, second]) {
    if (one === undefined) throw new Error('nothing is owed');
    const touch = { id: one.id, person: cyAtHome.address, at: later + day, body: doneWith(one) };
    await addTouch(ledger, touch);
  }
  expect(await owed(ledger)).toEqual([]);
});

it('owes thanks for a purchase and a kind No that came with mail, and for a job that was closed', async () => {
  const ledger = await known();
  await say(ledger, bo.address, { stage: 'customer' });
  await say(ledger, cy.address, { stage: 'lost-prospect' });
  await say(ledger, 'old@times.example', { stage: 'customer', name: 'Entered by hand' });
  expect(await owed(ledger)).toEqual([`Bo Bell bought:${later}`, `Cy Lund declined:${later}`]);
  const closed = {
    id: 'c1',
    person: bo.address,
    at: later + hour,
    body: { kind: 'closed' },
  } as const;
  await addTouch(ledger, closed);
  await say(ledger, bo.address, { stage: 'past-customer' }, later + hour);
  expect(await owed(ledger)).toEqual([`Cy Lund declined:${later}`, 'Bo Bell closed:c1']);
  expect(await owed(ledger, later + 91 * day)).toEqual([]);
});

it('takes the note of thanks in a conversation with them for thanks', async () => {
  const ledger = await known();
  await record(ledger, ana, [message('t1', 'x', { from: me, to: [bo], sentAt: later })], later);
  await say(ledger, bo.address, { stage: 'customer' });
  const id = 'thanks';
  await makeJob(ledger, {
    ...{ id, account: ana, thread: 't1', to: bo, toSure: true, subject: 'Quote', text: 'Thanks' },
    ...{ plain: 'thanks', mode: 'send', state: 'asked', askedAt: later + 1, changedAt: later + 1 },
  });
  for (const kind of ['claim', 'inserted', 'count', 'send'] as const)
    await stepJob(ledger, id, { kind, holder: 'tab' }, later + 2);
  expect(await owed(ledger)).toHaveLength(1);
  await stepJob(ledger, id, { kind: 'sent', holder: 'tab' }, later + 2);
  expect(await owed(ledger)).toEqual([]);
});

it('keeps what is owed to who does not want to be written to, and says who that is', async () => {
  const ledger = await known();
  const optOut = { kind: 'out', since: monday, reason: 'Asked me at the fair' } as const;
  await say(ledger, bo.address, { referredBy: cy.address });
  await say(ledger, cy.address, { optOut });
  const [found] = await allOwed(ledger, later + day);
  expect(found).toMatchObject({
    person: { id: cy.address, optOut: { by: 'hand', reason: 'Asked me at the fair' } },
    owed: [{ reason: { kind: 'referred' } }],
  });
  expect(await outPeople(ledger)).toMatchObject([{ name: 'Cy Lund', optOut: { since: monday } }]);
});

it('owes nobody thanks for sending themselves, nor any more when it is taken back who sent them', async () => {
  const ledger = await known();
  await say(ledger, bo.address, { referredBy: bo.address });
  expect(await owed(ledger)).toEqual([]);
  await say(ledger, bo.address, { referredBy: cy.address });
  const { before } = await say(ledger, bo.address, { referredBy: '' });
  expect(await owed(ledger)).toEqual([]);
  await describePeople(ledger, before, later);
  expect(await owed(ledger)).toHaveLength(1);
});

it('takes no list of people that is entered for what has just happened', async () => {
  const ledger = await known();
  const others = ['d', 'e', 'f'].map((name) => `${name}@list.example`);
  const facts = { stage: 'customer', referredBy: others[0] };
  const said = [bo.address, cy.address, ...others].map((person) => ({ person, facts }));
  await describePeople(ledger, said, later);
  expect(await owed(ledger)).toEqual([]);
  await say(ledger, bo.address, { stage: 'prospect' }, later + hour);
  await say(ledger, bo.address, { stage: 'customer' }, later + 2 * hour);
  expect(await owed(ledger)).toEqual([
    `d@list.example told:${bo.address}`,
    `Bo Bell bought:${later + 2 * hour}`,
  ]);
});
