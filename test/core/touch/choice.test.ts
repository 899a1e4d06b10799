import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RememberedDate } from '../../../src/core/people/record';
import type { Happened, Happening } from '../../../src/core/people/touches';
import { type Candidate, type Chosen, choose } from '../../../src/core/touch/choice';
import { runs } from '../../harness/property-runs';

const day = 86_400_000;
/** Monday 2 March 2026. */
const today = Date.UTC(2026, 2, 2) / day;
const zone = 'UTC';

const kinds = ['gave', 'asked', 'met', 'putOff', 'letGo', 'drafted'] as const;
/** Days ago with a fraction, so that an order within a day is tried too. */
const ago = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 8 }));
const time = ago.map((days) => (today - days) * day + ((days * 7) % 23) * 3_600_000);
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });

const happened: fc.Arbitrary<Happening[]> = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), at: time }), { maxLength: 5 })
  .map((all) =>
    all.map(({ kind, at }, index) => ({ id: `${index}`, person: 'x', at, body: { kind } })),
  );

const date: fc.Arbitrary<RememberedDate> = fc.record({
  kind: fc.constantFrom('birthday', 'other'),
  month: fc.constantFrom(2, 3, 12),
  day: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 27, max: 31 })),
});

const candidate = fc.record({
  cadence: some(fc.constantFrom(7, 21, 60, 90)),
  quietSince: time,
  never: fc.boolean(),
  dates: fc.array(date, { maxLength: 2 }),
  happened,
  contact: fc.constantFrom('known', 'never'),
  wroteAt: some(time),
  out: fc.constantFrom(false, false, false, true),
  owed: fc.constantFrom(false, false, false, true),
});

const crowd = fc.array(candidate, { maxLength: 14 }).map((all) =>
  all.map(({ cadence, quietSince, contact, never, ...each }, index): Candidate => {
    const told = each.happened.filter(({ body }) => isContact(body)).map(({ at }) => at);
    const contactAt = contact === 'known' ? quietSince : undefined;
    const known = [contactAt, ...told].filter((at) => at !== undefined);
    const since = known.length === 0 ? quietSince : Math.max(...known);
    const rhythm = cadence === undefined ? undefined : { cadence, quietSince: since };
    const rare = never && index % 4 === 0;
    return { ...each, person: `p${index}@x.example`, rhythm, contactAt, never: rare };
  }),
);

const isContact = ({ kind }: Happened) => kind === 'gave' || kind === 'asked' || kind === 'met';
const dayOf = (at: number) => Math.floor(at / day);

/** By the words of the issue, one after the other, however slow. */
function slowly(candidates: readonly Candidate[]): Chosen[] {
  let left = candidates.filter(mayBe).flatMap((each) => reasons(each));
  const chosen: Chosen[] = [];
  while (left.length > 0 && chosen.length < 5) {
    const best = left.reduce((a, b) => (isSooner(b, a) ? b : a));
    chosen.push({ person: best.person, why: best.why });
    left = left.filter(({ person }) => person !== best.person);
  }
  return chosen;
}

function mayBe({ out, never, owed, wroteAt, happened: all }: Candidate): boolean {
  const acts = all.filter(({ body }) => isContact(body)).map(({ at }) => at);
  const wroteToday = [wroteAt ?? 0, ...acts].some((at) => dayOf(at) === today);
  return !out && !never && !owed && !wroteToday;
}

interface Reason extends Chosen {
  quietSince: number;
  cadence: number;
}

/** Every reason to propose somebody: the soonest of all is taken. */
function reasons({ person, rhythm, dates, happened: all, contactAt }: Candidate): Reason[] {
  const acts = all.filter(({ body }) => isContact(body)).map(({ at }) => at);
  const contact = Math.max(contactAt ?? -1, ...acts);
  const putOffs = all
    .filter(({ body, at }) => body.kind === 'putOff' && at > contact)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const found: Reason[] = [];
  for (const ahead of [0, 1, 2, 3]) {
    const done = [...acts, ...putOffs.slice(-1)].some((at) => dayOf(at) >= today + ahead - 3);
    for (const each of dates.filter((one) => isOn(one, today + ahead) && !done)) {
      const why = { kind: 'date', date: each, ahead } as const;
      found.push({ person, why, quietSince: rhythm?.quietSince ?? 0, cadence: 0 });
    }
  }
  let [wait, back] = [7, 0];
  for (const at of putOffs) {
    back = dayOf(at) + wait;
    wait = Math.min(365, 2 * wait);
  }
  if (rhythm !== undefined && today >= back) {
    const days = today - dayOf(rhythm.quietSince);
    const known = contact === -1 ? 'never' : 'before';
    const why = { kind: 'quiet', days, contact: known } as const;
    if (days >= rhythm.cadence) found.push({ person, why, ...rhythm });
  }
  return found;
}

/** Whether the day is theirs; a day that the year does not have is the last of its month. */
function isOn({ month, day: of }: RememberedDate, civil: number): boolean {
  const on = new Date(civil * day);
  if (on.getUTCMonth() + 1 !== month) return false;
  const isLast = new Date((civil + 1) * day).getUTCMonth() + 1 !== month;
  return on.getUTCDate() === of || (isLast && of > on.getUTCDate());
}

function isSooner(a: Reason, b: Reason): boolean {
  const rank = ({ why }: Reason) => (why.kind === 'date' ? why.ahead : 9);
  if (rank(a) !== rank(b)) return rank(a) < rank(b);
  const [dateA, dateB] = [a.why, b.why];
  if (a.person === b.person && dateA.kind === 'date' && dateB.kind === 'date')
    return dateA.date.kind === 'birthday' && dateB.date.kind !== 'birthday';
  if (dateA.kind === 'quiet' && dateB.kind === 'quiet') {
    const [overA, overB] = [dateA.days * b.cadence, dateB.days * a.cadence];
    if (overA !== overB) return overA > overB;
  }
  if (a.quietSince !== b.quietSince) return a.quietSince < b.quietSince;
  return a.person < b.person;
}

describe('the choice of a day', () => {
  it('is what the slow and obvious way comes to, in whatever order people are known', () => {
    fc.assert(
      fc.property(crowd, fc.integer(), (people, turn) => {
        const turned = people.map((_, index) => {
          const at = (index + Math.abs(turn)) % people.length;
          return people[at] as Candidate;
        });
        expect(choose(turned, today, zone)).toEqual(slowly(people));
      }),
      runs(4_000),
    );
  });

  it('has five people at most, and none who is not to be written to', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const chosen = choose(people, today, zone).map(({ person }) => person);
        const bad = people.filter((each) => !mayBe(each)).map(({ person }) => person);
        expect(chosen.length).toBeLessThanOrEqual(5);
        expect(chosen.filter((each) => bad.includes(each))).toEqual([]);
      }),
      runs(1_000),
    );
  });
});

const jo: Candidate = {
  person: 'jo@x.example',
  rhythm: { cadence: 60, quietSince: (today - 64) * day },
  never: false,
  dates: [],
  happened: [],
  contactAt: (today - 64) * day,
  wroteAt: undefined,
  out: false,
  owed: false,
};

const putOff = (...daysAgo: number[]): Happening[] =>
  daysAgo.map((days) => ({
    ...{ id: `${days}`, person: jo.person, at: (today - days) * day },
    body: { kind: 'putOff' },
  }));

describe('not now', () => {
  const isProposed = (candidate: Candidate) => choose([candidate], today, zone).length === 1;

  it('comes back in a week, then in two, then in four', () => {
    for (const [all, wait] of [
      [[], 7],
      [[30], 14],
      [[50, 30], 28],
    ] as const) {
      const put = (days: number) => ({ ...jo, happened: putOff(...all, days) });
      expect([isProposed(put(wait - 1)), isProposed(put(wait))]).toEqual([false, true]);
    }
  });

  it('begins anew once there was real contact, and not because something was drafted', () => {
    const quiet = { ...jo, rhythm: { cadence: 7, quietSince: (today - 20) * day } };
    const all = putOff(50, 40, 30, 8);
    expect(isProposed({ ...quiet, happened: all, contactAt: (today - 64) * day })).toBe(false);
    expect(isProposed({ ...quiet, happened: all, contactAt: (today - 20) * day })).toBe(true);
    const drafted: Happening = { ...(all[0] as Happening), id: 'd', body: { kind: 'drafted' } };
    expect(isProposed({ ...quiet, happened: [...all, drafted] })).toBe(false);
  });
});

it('tells a birthday three days ahead, on the 28th who was born on 29 February, and not again once it was dealt with', () => {
  const born = (month: number, on: number): Candidate => ({
    ...jo,
    rhythm: undefined,
    dates: [{ kind: 'birthday', month, day: on }],
  });
  const ahead = (who: Candidate, at: number) => choose([who], at, zone).map(({ why }) => why);
  expect(ahead(born(3, 5), today)).toMatchObject([{ kind: 'date', ahead: 3 }]);
  expect(ahead(born(3, 6), today)).toEqual([]);
  expect(ahead(born(2, 29), today - 2)).toMatchObject([{ ahead: 0 }]);
  expect(ahead({ ...born(3, 5), happened: putOff(0) }, today + 1)).toEqual([]);
  expect(ahead({ ...born(3, 5), happened: putOff(9) }, today + 1)).toMatchObject([{ ahead: 2 }]);
});
