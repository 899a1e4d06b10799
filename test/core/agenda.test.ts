import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgendaContext,
  agenda,
  agendaItem,
  type Bucket,
  buckets,
  counts,
} from '../../src/core/agenda';
import { civilDay } from '../../src/core/civil-day';
import { standing } from '../../src/core/judging/verdict';
import type { Deadline } from '../../src/core/settings/settings';
import type { Standing } from '../../src/core/standing';
import { timeLeft } from '../../src/core/time-left';
import { usualCalendar } from '../../src/core/work-calendar';
import { day, fromAna, hour, minute, monday, view } from './mailbox-story';
import { calendarAndInstant } from './zones';

const berlin: AgendaContext = {
  calendar: usualCalendar('Europe/Berlin'),
  deadline: { kind: 'end-of-day' },
  firstSeenAt: monday - 30 * day,
};
/** Monday 17:00 in Berlin: when mail of `monday` is due. */
const closing = monday + 7 * hour;

function waiting(told: Partial<Standing> = {}): Standing {
  return { ...standing(view([fromAna(monday)])), ...told };
}

function bucketOf(told: Partial<Standing>, now: number, context = berlin): Bucket {
  return agendaItem(waiting(told), context, now).bucket;
}

describe('whoever waits', () => {
  it('is due today until the end of the working day, then overdue', () => {
    const item = agendaItem(waiting(), berlin, monday);
    expect(item).toMatchObject({ bucket: 'due-today', due: closing });
    expect(bucketOf({}, closing - 1)).toBe('due-today');
    expect(bucketOf({}, closing)).toBe('overdue');
  });

  it('is due sooner where the policy for them is narrower', () => {
    const twoHours: AgendaContext = { ...berlin, deadline: { kind: 'working-time', minutes: 120 } };
    const { due } = agendaItem(waiting(), twoHours, monday);
    expect(due).toBe(monday + 2 * hour);
    expect(bucketOf({}, monday + 2 * hour, twoHours)).toBe('overdue');
  });

  it('is due later when their mail came after hours', () => {
    const evening = { since: monday + 9 * hour, lastAt: monday + 9 * hour };
    expect(bucketOf(evening, monday + 9 * hour)).toBe('due-later');
    expect(bucketOf(evening, monday + day)).toBe('due-today');
  });

  it('comes first of all when they had to ask again', () => {
    expect(bucketOf({ chases: 1 }, monday)).toBe('chasing');
    expect(bucketOf({ chases: 1, state: 'promised', promisedUntil: closing }, monday)).toBe(
      'chasing',
    );
  });

  it('is promised until the pledge, which is broken from then on', () => {
    const pledged: Partial<Standing> = { state: 'promised', promisedUntil: monday + 2 * day };
    expect(agendaItem(waiting(pledged), berlin, monday)).toMatchObject({
      bucket: 'promised',
      due: monday + 2 * day,
    });
    expect(bucketOf(pledged, monday + 2 * day)).toBe('broken');
  });

  it('is out of the way while snoozed or last seen', () => {
    expect(bucketOf({ snoozedUntil: closing }, monday)).toBe('snoozed');
    expect(bucketOf({ snoozedUntil: closing }, closing)).toBe('overdue');
    expect(bucketOf({ snoozedUntil: 'they-write' }, closing + 9 * day)).toBe('snoozed');
    const pledged = { state: 'promised', promisedUntil: closing } as const;
    expect(bucketOf({ ...pledged, snoozedUntil: 'they-write' }, closing)).toBe('broken');
    expect(bucketOf({ missedAt: monday }, closing)).toBe('last-seen');
  });
});

describe('mail that was old when its account was first seen', () => {
  const seenFirst = (firstSeenAt: number): AgendaContext => ({ ...berlin, firstSeenAt });

  it('is listed apart when it was older than two working days', () => {
    expect(bucketOf({}, closing, seenFirst(monday + 2 * day))).toBe('overdue');
    expect(bucketOf({}, closing, seenFirst(monday + 2 * day + 1))).toBe('earlier');
  });

  it('is late, counted and reminded of once the user takes it up, or newer mail comes', () => {
    const context = seenFirst(monday + 5 * day);
    expect(bucketOf({ takenUp: true }, monday + 5 * day, context)).toBe('overdue');
    expect(bucketOf({ lastAt: monday + 5 * day }, monday + 5 * day, context)).toBe('overdue');
  });
});

describe('the list', () => {
  it('begins with broken promises and ends with what is settled', () => {
    const told: Partial<Standing>[] = [
      { state: 'settled' },
      { state: 'not-waiting' },
      { state: 'awaiting-them' },
      { state: 'unknown' },
      { state: 'promised', promisedUntil: closing + 3 * day },
      {},
      { chases: 2 },
      { state: 'promised', promisedUntil: closing - 1 },
    ];
    const shown = agenda(told.map(waiting), () => berlin, closing).map(({ bucket }) => bucket);
    expect(shown).toEqual([
      'broken',
      'chasing',
      'overdue',
      'promised',
      'unsure',
      'awaiting-them',
      'not-listed',
      'settled',
    ]);
  });

  it('shows within a group first what is due first, then who has waited longest', () => {
    const times = [monday + 2 * hour, monday - 3 * day, monday + hour];
    const shown = agenda(
      times.map((since) => waiting({ since })),
      () => berlin,
      closing,
    );
    expect(shown.map((item) => item.standing.since)).toEqual([
      monday - 3 * day,
      monday + hour,
      monday + 2 * hour,
    ]);
  });

  it('counts who is owed, who is late and who has not had a word', () => {
    const told: Partial<Standing>[] = [
      {},
      { chases: 1 },
      { state: 'promised', promisedUntil: closing + day },
      { state: 'awaiting-them' },
      { snoozedUntil: closing + day },
      { missedAt: monday },
    ];
    const items = agenda(told.map(waiting), () => berlin, closing);
    expect(counts(items, closing)).toMatchObject({ waiting: 3, late: 2, withoutWord: 2 });
  });
});

const anyStanding = (at: number): fc.Arbitrary<Standing> => {
  const near = fc
    .integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 })
    .map((each) => at + each * minute);
  const maybe = fc.option(near, { nil: undefined });
  return fc
    .record({
      state: fc.constantFrom(
        'waiting',
        'promised',
        'awaiting-them',
        'unknown',
        'settled',
        'not-waiting',
      ),
      since: near,
      lastAt: near,
      promisedUntil: maybe,
      snoozedUntil: maybe,
      chases: fc.nat({ max: 1 }),
    } as const)
    .map((told) => waiting(told));
};

const deadlines = fc.constantFrom<Deadline>(
  { kind: 'end-of-day' },
  { kind: 'working-time', minutes: 120 },
);

describe('until the next change', () => {
  it('neither the group, nor the time left, nor the day is another, wherever and whenever', () => {
    const situation = fc
      .tuple(calendarAndInstant, deadlines)
      .chain(([{ calendar, at }, deadline]) =>
        fc.record({
          context: fc.constant({ calendar, deadline, firstSeenAt: at }),
          now: fc.constant(at),
          told: anyStanding(at),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      );
    fc.assert(
      fc.property(situation, ({ context, now, told, part }) => {
        const item = agendaItem(told, context, now);
        const { nextChange = now + 7 * day, due } = item;
        expect(nextChange).toBeGreaterThan(now);
        const before = Math.floor(now + part * (nextChange - 1 - now));
        const then = agendaItem(told, context, before);
        expect(then.bucket).toBe(item.bucket);
        expect(then.due).toBe(due);
        if (item.nextChange === undefined || item.bucket === 'snoozed') return;
        expect(civilDay(before, context.calendar.zone)).toBe(civilDay(now, context.calendar.zone));
        if (due !== undefined) expect(timeLeft(due, before)).toEqual(timeLeft(due, now));
      }),
      { numRuns: 500 },
    );
  });

  it('the very moment when an answer is due is waited for', () => {
    for (const before of [1, minute, 4 * minute]) {
      expect(agendaItem(waiting(), berlin, closing - before).nextChange).toBe(closing);
    }
  });

  it('something does change then', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2 * day, max: 2 * day }), (ahead) => {
        const now = closing - ahead;
        const { nextChange = 0, bucket } = agendaItem(waiting(), berlin, now);
        const then = agendaItem(waiting(), berlin, nextChange);
        const changed = [
          then.bucket !== bucket,
          JSON.stringify(timeLeft(closing, nextChange)) !== JSON.stringify(timeLeft(closing, now)),
          civilDay(nextChange, berlin.calendar.zone) !== civilDay(now, berlin.calendar.zone),
        ];
        expect(changed).toContain(true);
      }),
    );
  });
});

describe('the time left', () => {
  it.each([
    [3 * hour + 14 * minute, { late: false, days: 0, hours: 3, minutes: 10 }],
    [59 * minute, { late: false, days: 0, hours: 0, minutes: 55 }],
    [2 * day + hour, { late: false, days: 2, hours: 0, minutes: 0 }],
    [-hour - 9 * minute, { late: true, days: 0, hours: 1, minutes: 0 }],
    [0, { late: true, days: 0, hours: 0, minutes: 0 }],
  ])('of %d ms is told in steps that nobody has to watch', (span, shown) => {
    expect(timeLeft(closing, closing - span)).toEqual(shown);
  });
});

it('every group has its place in the list', () => {
  expect(new Set(buckets).size).toBe(buckets.length);
});
