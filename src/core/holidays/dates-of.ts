import type ICAL from 'ical.js';
import { type CivilDay, civilDay, clockReaches, instantOf } from '../civil-day';
import type { Occurrence } from './occurrences';

/** The dates (`2026-12-25`) that an event fills from midnight to midnight, by clocks in the user's zone. */
export function datesOf({ start, end, tzid }: Occurrence, { zone }: { zone: string }): string[] {
  if (start.isDate) {
    const [first, after] = [dayOf(start), dayOf(end)];
    // Some programs end a day with itself.
    return datesFrom(first, Math.max(after, first + 1));
  }
  const [from, to] = [instantIn(start, tzid, zone), instantIn(end, tzid, zone)];
  const days = Array.from(
    { length: civilDay(to, zone) - civilDay(from, zone) + 1 },
    (_, i) => civilDay(from, zone) + i,
  );
  return days
    .filter((day) => from <= clockReaches(day, 0, zone) && clockReaches(day + 1, 0, zone) <= to)
    .map(dateOf);
}

function datesFrom(first: CivilDay, after: CivilDay): string[] {
  return Array.from({ length: after - first }, (_, i) => dateOf(first + i));
}

function dayOf({ year, month, day }: ICAL.Time): CivilDay {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function dateOf(day: CivilDay): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A zone by its IANA name is that of the browser's; any other as the file defines it; none is the user's own. */
function instantIn(time: ICAL.Time, tzid: string | undefined, zone: string): number {
  if (time.zone?.tzid === 'UTC') return time.toUnixTime() * 1_000;
  const named = tzid !== undefined && isZone(tzid) ? tzid : undefined;
  if (named === undefined && time.zone?.component) return time.toUnixTime() * 1_000;
  return instantOf(dayOf(time), time.hour * 60 + time.minute, named ?? zone);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
