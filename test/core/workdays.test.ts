import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  endOfWorkingDay,
  type Hours,
  usualHours,
  workingTimeBetween,
} from '../../src/core/workdays';
import { hoursOfAWeek, zonedInstant } from './zones';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** The slow, obvious model: what the wall clock shows, read from Intl alone. */
function wallClock(at: number, zone: string) {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    weekday: weekdays.indexOf(part.weekday ?? ''),
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

function isOpen(at: number, hours: Hours, zone: string): boolean {
  const clock = wallClock(at, zone);
  const span = hours[clock.weekday];
  return !!span && clock.minutes >= span.start && clock.minutes < span.end;
}

/** Steps through time in quarters of an hour: transitions and working hours all fall on them. */
const step = 15 * minute;

function openSteps(from: number, to: number, hours: Hours, zone: string): number[] {
  const steps: number[] = [];
  for (let at = from; at < to; at += step) if (isOpen(at, hours, zone)) steps.push(at);
  return steps;
}

const onAStep = zonedInstant.map(({ zone, at }) => ({ zone, at: Math.floor(at / step) * step }));

function closingAfter(open: number, hours: Hours, zone: string): number {
  const { date } = wallClock(open, zone);
  let at = open;
  while (isOpen(at, hours, zone) && wallClock(at, zone).date === date) at += step;
  return at;
}

/** Clocks that go back show some quarters twice; hours that begin or end in them have no one right length. */
function awayFromRepeats(hours: Hours): boolean {
  const once = (time: number) =>
    time === 0 || (time >= 3 * 60 && time <= 23 * 60) || time === 24 * 60;
  return hours.every((span) => span === null || (once(span.start) && once(span.end)));
}

describe('working time', () => {
  it('between two instants is what a clock on the wall would count', () => {
    const span = fc.integer({ min: 0, max: (5 * day) / step });
    fc.assert(
      fc.property(
        onAStep,
        hoursOfAWeek.filter(awayFromRepeats),
        span,
        ({ zone, at }, hours, steps) => {
          const to = at + steps * step;
          const counted = openSteps(at, to, hours, zone).length * step;
          expect(workingTimeBetween(at, to, hours, zone)).toBe(counted);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('ends a day at the first closing after an instant, on its own day or the next that has hours', () => {
    fc.assert(
      fc.property(onAStep, hoursOfAWeek.filter(awayFromRepeats), ({ zone, at }, hours) => {
        const first = openSteps(at, at + 15 * day, hours, zone)[0];
        const end = endOfWorkingDay(at, hours, zone);
        if (first === undefined) expect(end).toBeUndefined();
        else expect(end).toBe(closingAfter(first, hours, zone));
      }),
      { numRuns: 200 },
    );
  });
});

const berlin = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

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
    expect(endOfWorkingDay(at(came), usualHours, berlin)).toBe(at(due));
  });

  it('never, where there are no working hours', () => {
    expect(endOfWorkingDay(at('2026-03-03T10:00Z'), Array(7).fill(null), berlin)).toBeUndefined();
  });
});

describe('working days later', () => {
  it.each([
    ['keeps the time of day over a weekend', '2026-03-06T10:20+01:00', 2, '2026-03-10T10:20+01:00'],
    ['keeps it over a change of clocks', '2026-03-27T10:20+01:00', 1, '2026-03-30T10:20+02:00'],
    ['counts from the next start of work', '2026-03-07T22:00+01:00', 2, '2026-03-11T09:00+01:00'],
    ['is the same moment for no days', '2026-03-06T10:20+01:00', 0, '2026-03-06T10:20+01:00'],
  ])('%s', (_, from, days, to) => {
    expect(addWorkingDays(at(from), days, usualHours, berlin)).toBe(at(to));
  });

  it('come one after the other, a working day each', () => {
    fc.assert(
      fc.property(zonedInstant, fc.integer({ min: 0, max: 5 }), ({ zone, at }, days) => {
        const one = addWorkingDays(at, days, usualHours, zone) as number;
        const two = addWorkingDays(at, days + 1, usualHours, zone) as number;
        const between = workingTimeBetween(one, two, usualHours, zone);
        expect(between).toBe(8 * hour);
      }),
    );
  });
});
