import { expect, it } from 'vitest';
import { parting } from '../../src/core/people/parting';
import { firstSettings } from '../../src/core/settings/first-settings';
import { switchAccount } from '../../src/ledger/accounts';
import { rebuildCards } from '../../src/ledger/cards';
import { addTouch, describePeople } from '../../src/ledger/describe';
import type { Ledger } from '../../src/ledger/ledger';
import { listPeople, type PeopleWish } from '../../src/ledger/list-people';
import { optedOut } from '../../src/ledger/opt-outs';
import { personOf, wholePerson } from '../../src/ledger/person';
import { settleByPhone } from '../../src/ledger/phoned';
import { record } from '../../src/ledger/record';
import { writeSettings } from '../../src/ledger/settings';
import { loadContext } from '../../src/ledger/user-time';
import { ana, dump, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, me, message, standingOf, thread } from './mail';

const cy = { address: 'cy@lund.example', name: 'Cy Lund' };
const cyAtHome = { address: 'cy@gmail.com', name: 'Cy' };
const zoe = { address: 'zoe@firm.example', name: 'Zoë' };
const asks = { text: 'Could you send the quote by Friday?' };
const later = monday + hour;

/** Bo, Cy (from work and from home) and Zoë, a colleague, wrote; the user wrote to Cy at home. */
async function known(): Promise<Ledger> {
  const ledger = await freshLedger();
  await record(
    ledger,
    ana,
    [
      thread('t1'),
      message('t1', 'a', asks),
      message('t2', 'b', { from: cy, ...asks, sentAt: monday + minute }),
      message('t3', 'c', { from: me, to: [cyAtHome], sentAt: monday - minute }),
      message('t4', 'd', { from: zoe, sentAt: monday + 2 * minute }),
    ],
    later,
  );
  return ledger;
}

const names = async (ledger: Ledger, wish: Partial<PeopleWish> = {}) => {
  const all: PeopleWish = { search: '', list: 'all', order: 'name' };
  const { people } = await listPeople(ledger, { ...all, ...wish, limit: 10 });
  return people.map(({ name }) => name);
};

it('lists people made by the mail, but not the user, by name and by latest contact', async () => {
  const ledger = await known();
  expect(await names(ledger)).toEqual(['Bo Bell', 'Cy', 'Cy Lund', 'Zoë']);
  expect(await names(ledger, { order: 'recent' })).toEqual(['Zoë', 'Cy Lund', 'Bo Bell', 'Cy']);
  expect(await names(ledger, { list: 'kept' })).toEqual(['Cy']);
  expect(await names(ledger, { list: 'stage:colleague' })).toEqual(['Zoë']);
});

it('finds people by beginnings of their name, organisation and address, without accents', async () => {
  const ledger = await known();
  expect(await names(ledger, { search: 'cy lu' })).toEqual(['Cy Lund']);
  expect(await names(ledger, { search: 'ZOE' })).toEqual(['Zoë']);
  expect(await names(ledger, { search: 'client' })).toEqual(['Bo Bell']);
  await describePeople(
    ledger,
    [{ person: bo.address, facts: { organisation: 'Bell & Söhne' } }],
    later,
  );
  expect(await names(ledger, { search: 'sohne bo' })).toEqual(['Bo Bell']);
});

it('shows part after part of a list', async () => {
  const ledger = await known();
  const wish = { search: '', list: 'all', order: 'name', limit: 3 } as const;
  const first = await listPeople(ledger, wish);
  const rest = await listPeople(ledger, { ...wish, after: first.people.at(-1)?.id });
  expect(rest).toMatchObject({ total: 4, people: [{ name: 'Zoë' }] });
});

it('merges two people into one, shows all of both, and parts them again as they were', async () => {
  const ledger = await known();
  await describePeople(ledger, [{ person: cyAtHome.address, facts: { stage: 'customer' } }], later);
  const before = await dump(ledger);
  const { before: undo } = await describePeople(
    ledger,
    [{ person: cyAtHome.address, facts: { sameAs: cy.address } }],
    later,
  );
  expect(await names(ledger)).toEqual(['Bo Bell', 'Cy Lund', 'Zoë']);
  const whole = await wholePerson(ledger, cyAtHome.address, later);
  expect(whole.person).toMatchObject({
    id: cy.address,
    addresses: [cy.address, cyAtHome.address],
    stage: 'customer',
  });
  expect(whole.past).toMatchObject({ lastHeard: monday + minute, lastWritten: monday - minute });
  expect(whole.threads.length).toBe(2);
  await describePeople(ledger, undo, later);
  expect((await dump(ledger)).cards).toEqual(before.cards);
});

it('parts the one under whom three are shown: the other two stay one, and an opt-out holds for all', async () => {
  const ledger = await known();
  const [work, home, third] = [cy.address, cyAtHome.address, 'cy@club.example'];
  const same = [home, third].map((person) => ({ person, facts: { sameAs: work } }));
  await describePeople(ledger, same, later);
  const optOut = { kind: 'out', since: monday, reason: '' } as const;
  await describePeople(ledger, [{ person: work, facts: { optOut } }], later);
  const { members } = await wholePerson(ledger, work, later);
  expect(members).toEqual([work, third, home]);
  const whole = { members, said: { optOut } };
  const { before } = await describePeople(ledger, parting(work, whole), later);
  const membersOf = async (who: string) => (await wholePerson(ledger, who, later)).members;
  expect(await membersOf(work)).toEqual([work]);
  expect(await membersOf(home)).toEqual([third, home]);
  expect((await optedOut(ledger, members)).size).toBe(3);
  await describePeople(ledger, before, later);
  expect(await membersOf(home)).toEqual([work, third, home]);
  await describePeople(ledger, parting(home, whole), later);
  expect(await membersOf(third)).toEqual([work, third]);
  expect(await membersOf(home)).toEqual([home]);
});

it('counts an opt-out by hand, or by words at any address, for all addresses of a person, and undoes it', async () => {
  const ledger = await known();
  const both = [cy.address, cyAtHome.address];
  await describePeople(
    ledger,
    [{ person: cyAtHome.address, facts: { sameAs: cy.address } }],
    later,
  );
  const out = { kind: 'out', since: monday, reason: 'Asked me at the fair' } as const;
  const { before } = await describePeople(
    ledger,
    [{ person: cy.address, facts: { optOut: out } }],
    later,
  );
  expect([...(await optedOut(ledger, both)).keys()]).toEqual(both);
  expect(await names(ledger, { list: 'out' })).toEqual(['Cy Lund']);
  await describePeople(ledger, before, later);
  expect((await optedOut(ledger, both)).size).toBe(0);
  const bye = { from: cy, text: 'Please do not contact me again.', sentAt: monday + 3 * minute };
  await record(ledger, ana, [message('t5', 'e', bye)], later);
  expect((await optedOut(ledger, both)).get(cyAtHome.address)).toEqual({
    by: 'words',
    since: bye.sentAt,
  });
  expect(await names(ledger, { list: 'out' })).toEqual(['Cy Lund']);
  const lifted = { kind: 'lifted', at: later } as const;
  await describePeople(ledger, [{ person: cy.address, facts: { optOut: lifted } }], later);
  expect((await optedOut(ledger, both)).size).toBe(0);
});

it('settles all that somebody waits for by one call, which counts as contact', async () => {
  const ledger = await known();
  const { settled } = await settleByPhone(ledger, bo.address, later);
  expect(settled.map(({ thread: id }) => id)).toEqual(['t1']);
  expect((await standingOf(ledger, 't1'))?.state).toBe('settled');
  expect((await standingOf(ledger, 't2'))?.state).toBe('waiting');
  expect((await ledger.cards.get(bo.address))?.contactAt).toBe(later);
});

it('keeps a meeting until it is undone', async () => {
  const ledger = await known();
  const touch = { person: bo.address, at: later } as const;
  await addTouch(ledger, { id: '1', ...touch, body: { kind: 'met' } });
  expect((await wholePerson(ledger, bo.address, later)).happenings).toMatchObject([{ id: '1' }]);
  expect((await ledger.cards.get(bo.address))?.contactAt).toBe(later);
  await addTouch(ledger, { id: '2', ...touch, body: { kind: 'undo', undoes: '1' } });
  expect((await wholePerson(ledger, bo.address, later)).happenings).toEqual([]);
  expect((await ledger.cards.get(bo.address))?.contactAt).toBe(monday);
});

it('takes whom the user calls a colleague for one: their answer is an answer', async () => {
  const ledger = await known();
  const answer = { from: cy, to: [bo], sentAt: monday + 5 * minute, text: 'Here is the quote.' };
  await record(ledger, ana, [message('t1', 'f', answer)], later);
  expect((await standingOf(ledger, 't1'))?.state).not.toBe('settled');
  const { before } = await describePeople(
    ledger,
    [{ person: cy.address, facts: { stage: 'colleague' } }],
    later,
  );
  expect((await standingOf(ledger, 't1'))?.state).toBe('settled');
  await describePeople(ledger, before, later);
  expect((await standingOf(ledger, 't1'))?.state).not.toBe('settled');
});

it('gives who has a stage the deadline of their stage', async () => {
  const ledger = await known();
  const deadline = { kind: 'working-time', minutes: 30 } as const;
  const others = [{ for: { kind: 'stage', stage: 'customer' }, deadline } as const];
  await writeSettings(ledger, {
    ...firstSettings,
    policies: { ...firstSettings.policies, others },
  });
  await describePeople(ledger, [{ person: bo.address, facts: { stage: 'customer' } }], later);
  const contextOf = await loadContext(ledger);
  const [bos, cys] = [await standingOf(ledger, 't1'), await standingOf(ledger, 't2')];
  expect(bos && contextOf(bos).deadline).toEqual(deadline);
  expect(cys && contextOf(cys).deadline).toEqual(firstSettings.policies.everybody);
});

it('knows its cards by heart: made from the ground up they are the same', async () => {
  const ledger = await known();
  await describePeople(
    ledger,
    [
      { person: 'made:1', facts: { name: 'Old friend', referredBy: bo.address } },
      { person: cyAtHome.address, facts: { sameAs: cy.address } },
    ],
    later,
  );
  await record(ledger, ana, [message('t1', 'a', { ...asks, sentAt: monday - hour }, later)], later);
  await switchAccount(ledger, 'gmail:me@lund.example', { on: true }, later);
  expect((await personOf(ledger, cy.address)).stage).toBe('colleague');
  const kept = await ledger.cards.toArray();
  expect(kept.find(({ id }) => id === bo.address)?.times.heard).toBe(monday - hour);
  await rebuildCards(ledger);
  expect(await ledger.cards.toArray()).toEqual(kept);
});
