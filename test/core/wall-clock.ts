import type { WorkCalendar } from '../../src/core/work-calendar';
import { jumps } from './zones';

/**
 * The slow, obvious model of working time: minute by minute, what clocks on the wall show, read from Intl alone. A
 * stretch opens with the first minute at which they have reached its start, and closes with the first at which they
 * have reached its end.
 */
export interface WallClock {
  /** Epoch ms of the first minute. */
  from: number;
  /** Of each minute, what clocks show, as if it were UTC, in minutes since 1970. */
  shown: readonly number[];
}

const minute = 60_000;
const aDay = 24 * 60;

/** From ten days before a zone's jump to two weeks after. */
export function wallClock(zone: string, at: number): WallClock {
  const [, near] = jumps.find(([each, near]) => each === zone && isNear(near, at)) ?? [zone, at];
  const key = `${zone} ${near}`;
  const made = known.get(key) ?? read(zone, near);
  known.set(key, made);
  return made;
}

const isNear = (near: number, at: number) => Math.abs(near - at) <= 5 * aDay * minute;
const known = new Map<string, WallClock>();

function read(zone: string, near: number): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const from = near - 10 * aDay * minute;
  const shown = Array.from({ length: 24 * aDay }, (_, i) => {
    // 28/03/2026, 23:59
    const [day, month, year, hours, minutes] = format
      .format(from + i * minute)
      .split(/\D+/)
      .map(Number) as [number, number, number, number, number];
    return Date.UTC(year, month - 1, day, hours, minutes) / minute;
  });
  return { from, shown };
}

/** For each minute the day (since 1970) whose work goes on; undefined where none does. */
export function openMinutes(clock: WallClock, calendar: WorkCalendar): (number | undefined)[] {
  const { shown, from } = clock;
  const open: (number | undefined)[] = Array(shown.length).fill(undefined);
  for (const [date, begins] of firstMinutes(shown)) {
    const weekday = new Date(date * aDay * minute).getUTCDay();
    if (calendar.daysOff.has(date)) continue;
    for (const { start, end } of calendar.hours[weekday] ?? []) {
      const opens = firstAt(shown, date * aDay + start, begins);
      const closes = firstAt(shown, date * aDay + end, begins);
      for (let i = opens; i < closes; i += 1) open[i] = date;
    }
  }
  return open.map((date, i) => {
    const at = from + i * minute;
    return calendar.absences.some((away) => away.from <= at && at < away.to) ? undefined : date;
  });
}

/** Where clocks have reached a time; the end, where they do not within these weeks. */
function firstAt(shown: readonly number[], time: number, from: number): number {
  for (let i = from; i < shown.length; i += 1) if ((shown[i] as number) >= time) return i;
  return shown.length;
}

/** Each date that clocks show, and its first minute. */
function firstMinutes(shown: readonly number[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const [i, each] of shown.entries()) {
    const date = Math.floor(each / aDay);
    if (!first.has(date)) first.set(date, i);
  }
  return first;
}
