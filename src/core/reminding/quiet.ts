import { civilDay, clockReaches, minutesOf } from '../civil-day';
import type { ReminderChoices } from '../settings/settings';

/** When the quiet hours end within which an instant lies (epoch ms); undefined outside of them. */
export function quietUntil(
  now: number,
  quiet: ReminderChoices['quiet'],
  zone: string,
): number | undefined {
  if (quiet === undefined || !isWithin(minutesOf(now, zone), quiet)) return undefined;
  const today = civilDay(now, zone);
  const ends = [today, today + 1].map((civil) => clockReaches(civil, quiet.to, zone));
  return ends.find((end) => end > now);
}

/** Quiet hours that begin and end with the same minute are none. */
function isWithin(minute: number, { from, to }: { from: number; to: number }): boolean {
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}
