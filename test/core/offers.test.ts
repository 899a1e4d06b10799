import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTime, offeredTimes } from '../../src/core/offers';
import { usualHours, workingTimeBetween } from '../../src/core/workdays';
import { hoursOfAWeek, zonedInstant } from './zones';

const zone = 'America/New_York';
const hour = 3_600_000;
const at = (local: string) => Date.parse(`2026-03-${local}-05:00`);

function offered(local: string) {
  return offeredTimes(at(local), usualHours, zone).map(({ kind, until }) => [kind, until]);
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
    expect(defaultTime(at('03T14:01'), usualHours, zone)).toBe(at('04T12:00'));
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
    expect(offeredTimes(at('03T10:00'), Array(7).fill(null), zone)).toEqual([]);
  });

  it('lie in working time, an hour of work away at least, wherever and whenever', () => {
    fc.assert(
      fc.property(zonedInstant, hoursOfAWeek, ({ zone, at }, hours) => {
        for (const { until } of offeredTimes(at, hours, zone)) {
          expect(workingTimeBetween(at, until, hours, zone)).toBeGreaterThanOrEqual(hour);
          expect(workingTimeBetween(until - 1, until, hours, zone)).toBe(1);
        }
      }),
    );
  });
});
