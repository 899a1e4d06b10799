import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Hours } from '../../src/core/settings/working-time';
import { calendarOf, usualCalendar, type WorkCalendar } from '../../src/core/work-calendar';
import { addWorkingDays, endOfWorkingDay } from '../../src/core/workdays';
import {
  addWorkingTime,
  isWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../src/core/working-time';
import { runs } from '../harness/property-runs';
import { openMinutes, wallClock } from './wall-clock';
import { calendarAndInstant, zonedInstant } from './zones';

const minute = 60_000;
const hour = 60 * minute;
/** Shrinking would take minutes: the model is slow. */
const times = { ...runs(200), endOnFailure: true };

/** The model's minutes, and which of them begins at an instant. */
function modelOf(calendar: WorkCalendar, at: number) {
  const clock = wallClock(calendar.zone, at);
  return { open: openMinutes(clock, calendar), at: (at - clock.from) / minute, from: clock.from };
}

describe('working time, minute by minute as clocks on the wall have it', () => {
  it('between two instants counts those in which work goes on', () => {
    fc.assert(
      fc.property(
        calendarAndInstant,
        fc.integer({ min: 0, max: 9_000 }),
        ({ calendar, at }, span) => {
          const model = modelOf(calendar, at);
          const worked = model.open
            .slice(model.at, model.at + span)
            .filter((day) => day !== undefined);
          expect(workingTimeBetween(at, at + span * minute, calendar)).toBe(worked.length * minute);
          expect(isWorkingTime(at, calendar)).toBe(model.open[model.at] !== undefined);
        },
      ),
      times,
    );
  });

  it('ends a day with its last one, or that of the next day that has any', () => {
    fc.assert(
      fc.property(calendarAndInstant, ({ calendar, at }) => {
        const model = modelOf(calendar, at);
        const day = model.open.slice(model.at).find((each) => each !== undefined);
        const end = endOfWorkingDay(at, calendar);
        if (day === undefined || day === model.open.at(-1)) return isBeyond(end, model);
        expect(end).toBe(model.from + (model.open.lastIndexOf(day) + 1) * minute);
      }),
      times,
    );
  });

  it('is added from the next one on, and is over with the last', () => {
    fc.assert(
      fc.property(
        calendarAndInstant,
        fc.integer({ min: 1, max: 3_000 }),
        ({ calendar, at }, span) => {
          const model = modelOf(calendar, at);
          const ahead = model.open.flatMap((day, i) =>
            day !== undefined && i >= model.at ? i : [],
          );
          const done = addWorkingTime(at, span * minute, calendar);
          const last = ahead[span - 1];
          if (last === undefined) return isBeyond(done, model);
          expect(done).toBe(model.from + (last + 1) * minute);
        },
      ),
      times,
    );
  });

  it('is taken off backwards from the last one before', () => {
    fc.assert(
      fc.property(
        calendarAndInstant,
        fc.integer({ min: 1, max: 1_500 }),
        ({ calendar, at }, span) => {
          const model = modelOf(calendar, at);
          const before = model.open.flatMap((day, i) =>
            day !== undefined && i < model.at ? i : [],
          );
          const begun = subtractWorkingTime(at, span * minute, calendar);
          const first = before.at(-span);
          if (first === undefined) return isBeyond(begun, model);
          expect(begun).toBe(model.from + first * minute);
        },
      ),
      times,
    );
  });
});

/** Where the model's weeks hold no answer, it lies outside of them, or there is none. */
function isBeyond(found: number | undefined, { from, open }: { from: number; open: unknown[] }) {
  if (found !== undefined) {
    // Of a shift that began the day before its first minute the model knows nothing.
    expect(found <= from + 24 * hour || found >= from + open.length * minute).toBe(true);
  }
}

const berlin = usualCalendar('Europe/Berlin');
const at = (iso: string) => Date.parse(iso);
const with_ = (part: Partial<typeof firstSettings>) =>
  calendarOf({ ...firstSettings, ...part }, 'Europe/Berlin');
const nights: Hours = Array(7).fill([{ start: 22 * 60, end: 30 * 60 }]);
const broken: Hours = Array(7).fill([
  { start: 9 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 17 * 60 },
]);

describe('an answer is due', () => {
  it.each([
    ['the same day, to mail of the morning', '2026-03-03T10:00+01:00', '2026-03-03T17:00+01:00'],
    ['the same day, to mail from before work', '2026-03-03T05:00+01:00', '2026-03-03T17:00+01:00'],
    [
      'the next day, to mail that came when work was over',
      '2026-03-03T17:00+01:00',
      '2026-03-04T17:00+01:00',
    ],
    ['on Monday, to mail of Friday night', '2026-03-06T20:00+01:00', '2026-03-09T17:00+01:00'],
    [
      'at five by the new clock, over a change of clocks',
      '2026-03-27T18:00+01:00',
      '2026-03-30T17:00+02:00',
    ],
  ])('%s', (_, came, due) => {
    expect(endOfWorkingDay(at(came), berlin)).toBe(at(due));
  });

  it('never, where there are no working hours', () => {
    expect(endOfWorkingDay(at('2026-03-03T10:00Z'), with_({ hours: Array(7).fill([]) }))).toBe(
      undefined,
    );
  });

  it.each([
    [
      'a holiday',
      { holidays: [{ date: '2026-03-03', name: 'Town day' }] },
      '2026-03-04T17:00+01:00',
    ],
    [
      'months of leave',
      { leave: [{ from: '2026-03-03', to: '2026-09-01' }] },
      '2026-09-02T17:00+02:00',
    ],
    [
      'an absence, at noon on the day of coming back',
      { absences: [{ from: at('2026-03-03T12:00+01:00'), to: at('2026-03-04T16:00+01:00') }] },
      '2026-03-03T12:00+01:00',
    ],
  ])('when %s allows it', (_, part, due) => {
    expect(endOfWorkingDay(at('2026-03-03T10:00+01:00'), with_(part))).toBe(at(due));
  });

  it('at the end of the shift in which the mail came, past midnight and over a change of clocks', () => {
    const shift = with_({ hours: nights });
    expect(endOfWorkingDay(at('2026-03-03T02:00+01:00'), shift)).toBe(at('2026-03-03T06:00+01:00'));
    expect(endOfWorkingDay(at('2026-03-28T23:00+01:00'), shift)).toBe(at('2026-03-29T06:00+02:00'));
  });

  it('in the fixed zone of the settings, wherever the browser is', () => {
    const tokyo = with_({ zone: 'Asia/Tokyo' });
    expect(endOfWorkingDay(at('2026-03-03T10:00+09:00'), tokyo)).toBe(at('2026-03-03T17:00+09:00'));
  });
});

describe('two working hours', () => {
  it.each([
    ['leave out the break', broken, '2026-03-03T11:30+01:00', '2026-03-03T14:30+01:00'],
    [
      'end with the day, not with the next morning',
      broken,
      '2026-03-03T15:00+01:00',
      '2026-03-03T17:00+01:00',
    ],
    ['go over the night', broken, '2026-03-03T16:00+01:00', '2026-03-04T10:00+01:00'],
    [
      'count the hour that clocks skip as none',
      nights,
      '2026-03-29T01:30+01:00',
      '2026-03-29T04:30+02:00',
    ],
    [
      'count the hour that they show twice as two',
      nights,
      '2026-10-25T01:30+02:00',
      '2026-10-25T02:30+01:00',
    ],
  ])('%s', (_, hours, from, to) => {
    const calendar = with_({ hours });
    expect(addWorkingTime(at(from), 2 * hour, calendar)).toBe(at(to));
    expect(subtractWorkingTime(at(to), 2 * hour, calendar)).toBe(at(from));
  });
});

describe('working days later', () => {
  it.each([
    ['keeps the time of day over a weekend', '2026-03-06T10:20+01:00', 2, '2026-03-10T10:20+01:00'],
    ['keeps it over a change of clocks', '2026-03-27T10:20+01:00', 1, '2026-03-30T10:20+02:00'],
    ['counts from the next start of work', '2026-03-07T22:00+01:00', 2, '2026-03-11T09:00+01:00'],
    ['is the same moment for no days', '2026-03-06T10:20+01:00', 0, '2026-03-06T10:20+01:00'],
  ])('%s', (_, from, days, to) => {
    expect(addWorkingDays(at(from), days, berlin)).toBe(at(to));
  });

  it('keeps the time of a shift past midnight', () => {
    const later = addWorkingDays(at('2026-03-03T02:00+01:00'), 1, with_({ hours: nights }));
    expect(later).toBe(at('2026-03-04T02:00+01:00'));
  });

  it('come one after the other, a working day each', () => {
    fc.assert(
      fc.property(zonedInstant, fc.integer({ min: 0, max: 5 }), ({ zone, at }, days) => {
        const usual = usualCalendar(zone);
        const one = addWorkingDays(at, days, usual) as number;
        const two = addWorkingDays(at, days + 1, usual) as number;
        expect(workingTimeBetween(one, two, usual)).toBe(8 * hour);
      }),
    );
  });
});
