import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountKey } from '../../src/core/mail';
import { saidAtOf, saidOf } from '../../src/core/people/person';
import { happenings, type TouchBody } from '../../src/core/people/touches';
import { firstSettings } from '../../src/core/settings/first-settings';
import { rhythmOf } from '../../src/core/touch/cadence';
import { type Candidate, choose } from '../../src/core/touch/choice';
import { daysOfYear } from '../../src/core/touch/remembered';
import { switchAccount } from '../../src/ledger/accounts';
import { changeSettings } from '../../src/ledger/change-settings';
import { addTouch, describePeople } from '../../src/ledger/describe';
import { chooseToday } from '../../src/ledger/keep-in-touch';
import type { Ledger } from '../../src/ledger/ledger';
import { wholePerson } from '../../src/ledger/person';
import { record } from '../../src/ledger/record';
import { readToday } from '../../src/ledger/today';
import { writingFrom } from '../../src/ledger/writing-from';
import { runs } from '../harness/property-runs';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { me, message } from './mail';

const utc = { ...firstSettings, zone: 'UTC' };
const at = (daysAgo: number) => monday - daysAgo * day;
const who = (name: string) => ({ address: `${name}@x.example`, name });

async function inTouch(): Promise<Ledger> {
  const ledger = await freshLedger();
  await changeSettings(ledger, utc);
  return ledger;
}

/** They wrote so many days ago, and nothing is owed to them. */
async function wrote(ledger: Ledger, name: string, daysAgo: number, text = 'FYI: we are back.') {
  const sentAt = at(daysAgo);
  const mail = message(`t-${name}-${daysAgo}`, `m-${name}`, { from: who(name), sentAt, text });
  await record(ledger, ana, [mail], monday);
}

const customer = (ledger: Ledger, name: string, facts = {}) =>
  describePeople(
    ledger,
    [{ person: who(name).address, facts: { stage: 'customer', ...facts } }],
    monday,
  );

let touches = 0;
const touch = (ledger: Ledger, name: string, body: TouchBody, when = monday) =>
  addTouch(ledger, { id: `touch-${++touches}`, person: who(name).address, at: when, body });

const names = (people: readonly { person: string }[]) =>
  people.map(({ person }) => person.split('@')[0]);

/** Customers who are over by so many days. */
async function quiet(...daysAgo: number[]): Promise<Ledger> {
  const ledger = await inTouch();
  for (const [index, days] of daysAgo.entries()) {
    await wrote(ledger, `c${index}`, days);
    await customer(ledger, `c${index}`);
  }
  return ledger;
}

const life = fc.array(
  fc.record({
    wroteAgo: fc.option(fc.nat(150), { nil: undefined }),
    stage: fc.constantFrom('customer', 'prospect', 'supplier', undefined),
    cadence: fc.constantFrom(0, 7, 60, 'by-stage', undefined),
    birthday: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    out: fc.constantFrom(true, false, false),
    asks: fc.constantFrom(true, false, false),
    touches: fc.array(
      fc.record({
        kind: fc.constantFrom('gave', 'putOff', 'asked', 'letGo'),
        ago: fc.oneof(fc.nat(3), fc.nat(100)),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 30 },
);
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

async function live(ledger: Ledger, lives: Life): Promise<void> {
  for (const [index, each] of lives.entries()) {
    const name = `p${index}`;
    const { stage, cadence, birthday, wroteAgo } = each;
    if (wroteAgo !== undefined)
      await wrote(ledger, name, wroteAgo, each.asks ? 'Could you come?' : 'FYI: we are back.');
    const dates = birthday === undefined ? [] : [{ kind: 'birthday', month: 3, day: birthday }];
    const optOut = each.out ? { kind: 'out', since: monday, reason: '' } : undefined;
    const facts = { stage, cadence, optOut, dates } as object;
    await describePeople(ledger, [{ person: who(name).address, facts }], at(70));
    for (const { kind, ago } of each.touches) await touch(ledger, name, { kind }, at(ago));
  }
}

/** Everybody who is known, one by one, with all that the card page would show. */
async function everybody(ledger: Ledger): Promise<Candidate[]> {
  const cards = await ledger.cards.toArray();
  return Promise.all(
    cards.map(async ({ id, members, stage, contactAt, times }): Promise<Candidate> => {
      const { person, happenings: happened, threads } = await wholePerson(ledger, id, monday);
      const records = (await ledger.records.bulkGet(members)).filter((each) => each !== undefined);
      const saidAt = saidAtOf(saidOf(records));
      const ground = { stage, cadence: person.said.cadence, contactAt, saidAt, happened };
      return {
        person: id,
        rhythm: rhythmOf(ground, utc.cadences),
        never: person.said.cadence === 0,
        dates: person.said.dates ?? [],
        happened: happenings(await ledger.touches.where('person').equals(id).toArray()),
        contactAt,
        wroteAt: times.wrote,
        out: person.optOut !== undefined,
        owed: threads.some(({ state }) => state === 'waiting' || state === 'promised'),
      };
    }),
  );
}

describe('whom to write to today', () => {
  it('is found by indexes as if everybody had been looked at', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (lives) => {
        const ledger = await inTouch();
        await live(ledger, lives);
        const slow = choose(await everybody(ledger), Math.floor(monday / day), 'UTC');
        expect(await chooseToday(ledger, monday)).toEqual(slow);
        await ledger.delete();
      }),
      runs(80),
    );
  }, 60_000);

  it('is chosen without reading the cards of those who are not due', async () => {
    const ledger = await quiet(61, 62, ...Array.from({ length: 40 }, () => 3));
    let read = 0;
    ledger.cards.hook('reading', (card) => {
      read += 1;
      return card;
    });
    expect(names(await chooseToday(ledger, monday))).toEqual(['c1', 'c0']);
    expect(read).toBeLessThan(5);
  });

  it('stays the same all day, whatever becomes of it, and is another the next day', async () => {
    const ledger = await quiet(61, 62, 63, 64, 65, 66, 67);
    const chosen = await chooseToday(ledger, monday);
    expect(names(chosen)).toEqual(['c6', 'c5', 'c4', 'c3', 'c2']);
    await touch(ledger, 'c6', { kind: 'gave', of: 'g1' }, monday + hour);
    await touch(ledger, 'c5', { kind: 'putOff' }, monday + hour);
    await customer(ledger, 'c4', { cadence: 0 });
    const optOut = { kind: 'out', since: monday, reason: '' } as const;
    await customer(ledger, 'c3', { optOut });
    expect(await chooseToday(ledger, monday + 2 * hour)).toEqual(chosen);
    const rows = await readToday(ledger, monday + 2 * hour);
    expect(rows.map(({ dealt }) => dealt.kind)).toEqual([
      'written',
      'put-off',
      'never',
      'out',
      'open',
    ]);
    expect(names(await chooseToday(ledger, monday + day))).toEqual(['c2', 'c1', 'c0']);
    expect(names(await chooseToday(ledger, monday + 7 * day))).toEqual(['c5', 'c2', 'c1', 'c0']);
  });

  it('takes in who is due since, where there were fewer than five, and never a sixth', async () => {
    const ledger = await quiet(70);
    expect(names(await chooseToday(ledger, monday))).toEqual(['c0']);
    for (const name of ['d0', 'd1', 'd2', 'd3', 'd4']) {
      await wrote(ledger, name, 80);
      await customer(ledger, name);
    }
    expect(names(await chooseToday(ledger, monday))).toEqual(['c0', 'd0', 'd1', 'd2', 'd3']);
  });

  it('follows the days that are set for a stage', async () => {
    const ledger = await quiet(40, 10);
    expect(await chooseToday(ledger, monday)).toEqual([]);
    await changeSettings(ledger, { ...utc, cadences: [{ stage: 'customer', days: 30 }] });
    expect(names(await chooseToday(ledger, monday))).toEqual(['c0']);
    await changeSettings(ledger, { ...utc, cadences: [] });
    expect(await chooseToday(ledger, monday + day)).toEqual([]);
  });

  it('counts from when it was said what they are, where there was no contact yet', async () => {
    const ledger = await inTouch();
    await describePeople(
      ledger,
      [{ person: 'made:1', facts: { name: 'Jo', stage: 'customer' } }],
      at(60),
    );
    expect(await chooseToday(ledger, monday)).toMatchObject([
      { person: 'made:1', why: { kind: 'quiet', days: 60, contact: 'never' } },
    ]);
    expect(await readToday(ledger, monday)).toMatchObject([{ from: undefined }]);
  });
});

it('asks whether a message was sent until that is said, and takes its give for given meanwhile', async () => {
  const ledger = await quiet(70);
  await chooseToday(ledger, monday);
  const dealt = async () => (await readToday(ledger, monday + 2 * hour))[0]?.dealt;
  await touch(ledger, 'c0', { kind: 'drafted', of: 'referred:jo@x.example' }, monday);
  expect(await dealt()).toMatchObject({ kind: 'open' });
  const id = `touch-${touches + 1}`;
  await touch(ledger, 'c0', { kind: 'drafted', of: 'g1' }, monday + hour);
  expect(await dealt()).toMatchObject({ kind: 'draft', touch: id, of: 'g1' });
  await touch(ledger, 'c0', { kind: 'undo', undoes: id }, monday + hour);
  expect(await dealt()).toMatchObject({ kind: 'open' });
  await touch(ledger, 'c0', { kind: 'drafted', of: 'g2' }, monday + hour);
  await touch(ledger, 'c0', { kind: 'gave', of: 'g2' }, monday + hour);
  expect(await dealt()).toMatchObject({ kind: 'written' });
});

it('lets who writes on the day be done, or go to the list where they ask something', async () => {
  const ledger = await quiet(70, 71);
  await chooseToday(ledger, monday);
  await wrote(ledger, 'c0', 0);
  await wrote(ledger, 'c1', 0, 'Could you come on Friday?');
  const rows = await readToday(ledger, monday + hour);
  expect(rows.map(({ person, dealt }) => [person.name, dealt.kind])).toEqual([
    ['c1', 'owed'],
    ['c0', 'written'],
  ]);
});

it('writes from the mailbox that wrote with them last, to the address that it wrote to', async () => {
  const other: AccountKey = 'outlook:ana@home.example';
  const ledger = await freshLedger([ana, other]);
  const members = ['jo@x.example', 'jo@y.example'];
  const [atWork, atHome] = members.map((address) => ({ address }));
  const to = async (wanted?: AccountKey) => {
    const from = await writingFrom(ledger, members, wanted);
    return [from?.account.key, from?.to];
  };
  await record(ledger, ana, [message('t1', 'a', { from: atWork, sentAt: at(3) })], monday);
  expect(await to()).toEqual([ana, 'jo@x.example']);
  const mine = message('t2', 'b', { from: me, to: [atHome ?? me], sentAt: at(9) });
  await record(ledger, other, [{ ...mine, facts: { ...mine.facts, direction: 'out' } }], monday);
  expect(await to()).toEqual([other, 'jo@y.example']);
  expect(await to(ana)).toEqual([ana, 'jo@x.example']);
  await switchAccount(ledger, other, { on: false }, monday);
  expect(await to()).toEqual([ana, 'jo@x.example']);
  expect(await writingFrom(ledger, ['made:1'], undefined)).toBeUndefined();
});

it('names the days of a year that fall on a day, those that a month lacks on its last', () => {
  const days = daysOfYear(Date.UTC(2026, 1, 27) / day, 3);
  expect(days).toEqual(['02-27', '02-28', '02-29', '02-30', '02-31', '03-01']);
});
