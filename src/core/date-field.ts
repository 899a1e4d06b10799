import { civilDay, civilDayOf, instantOf, minutesOf } from './civil-day';

/** What a field of date and time (`datetime-local`) holds: `2026-11-27T09:00`. */
export const dateField = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d/;

/** The instant (epoch ms) at which clocks in an IANA zone show what such a field holds; NaN where it is empty. */
export function instantOfField(written: string, zone: string): number {
  if (!dateField.test(written)) return Number.NaN;
  const [date = '', clock = ''] = written.split('T');
  const [hours, minutes] = clock.split(':').map(Number);
  return instantOf(civilDayOf(date), (hours ?? 0) * 60 + (minutes ?? 0), zone);
}

/** An instant (epoch ms) as such a field holds it: what clocks in an IANA zone show, to the minute. */
export function fieldOf(at: number, zone: string): string {
  const minutes = Math.floor(minutesOf(at, zone));
  const local = (civilDay(at, zone) * 24 * 60 + minutes) * 60_000;
  return new Date(local).toISOString().slice(0, 16);
}
