import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTime, offeredTimes } from '../../src/core/offers';
import type { Hours } from '../../src/core/settings/working-time';
import { usualCalendar } from '../../src/core/work-calendar';
import { workingDayFor } from '../../src/core/workdays';
import { workingTimeBetween } from '../../src/core/working-time';
import { calendarAndInstant } from './zones';

const newYork = usualCalendar('America/New_York');
const withHours = (day: Hours[number]) => ({ ...newYork, hours: Array(7).fill(day) });
const hour = 3_600_000;
const at = (local: string) => Date.parse(`2026-03-${local}-05:00`);

function offered(local: string) {
  return offeredTimes(at(local), newYork).map(({ kind, until }) => [kind, until]);
}

describe('the times offered for an answer', () => {
  it('begin with the end of today while it is three working hours away', () => {
    expect(offered('03T14:00')).toEqual([
      ['today', at('03T17:00')],
      ['tomorrow-noon', at('04T12:00')],
      ['two-days', at('05T17:00')],
    ]);
  });

  it('begin with the next working day at noon when today is nearly over', () => {
    expect(offered('03T14:01').map(([kind]) => kind)).toEqual([
      'tomorrow-noon',
      'today',
      'two-days',
    ]);
    expect(defaultTime(at('03T14:01'), newYork)).toBe(at('04T12:00'));
  });

  it('leave out what is less than one working hour away', () => {
    expect(offered('03T16:00').map(([kind]) => kind)).toContain('today');
    expect(offered('03T16:01').map(([kind]) => kind)).not.toContain('today');
  });

  it('skip the weekend', () => {
    expect(offered('06T20:00')).toEqual([
      ['tomorrow-noon', Date.parse('2026-03-09T12:00-04:00')],
      ['two-days', Date.parse('2026-03-10T17:00-04:00')],
    ]);
  });

  it('are none where there are no working hours', () => {
    expect(offeredTimes(at('03T10:00'), withHours([]))).toEqual([]);
  });

  it('mean noon by noon, though it lie in a break', () => {
    const broken = withHours([
      { start: 9 * 60, end: 11 * 60 + 30 },
      { start: 12 * 60 + 30, end: 17 * 60 },
    ]);
    expect(offeredTimes(at('03T15:00'), broken)[0]?.until).toBe(at('04T12:00'));
  });

  it('are of the shift that goes on, after midnight', () => {
    const nights = withHours([{ start: 22 * 60, end: 30 * 60 }]);
    expect(offeredTimes(at('03T01:00'), nights)).toEqual([
      { kind: 'today', until: at('03T06:00') },
      { kind: 'tomorrow-noon', until: at('03T23:00') },
      { kind: 'two-days', until: at('05T06:00') },
    ]);
  });

  it('lie within working days, an hour of work away at least, wherever and whenever', () => {
    fc.assert(
      fc.property(calendarAndInstant, ({ calendar, at }) => {
        for (const { until } of offeredTimes(at, calendar)) {
          expect(workingTimeBetween(at, until, calendar)).toBeGreaterThanOrEqual(hour);
          const { start = until } = workingDayFor(until - 1, calendar) ?? {};
          expect(start).toBeLessThan(until);
        }
      }),
    );
  });
});
