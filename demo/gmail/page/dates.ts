import { options } from './settings';

/** Arabic with its own digits, as Gmail shows it in Egypt. */
const locale = () => (options.language === 'ar' ? 'ar-EG' : options.language);

const hourAndMinute = { hour: 'numeric', minute: '2-digit' } as const;
const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/**
 * Minutes east of UTC. One for all dates: Gmail shows old mail at the present offset, an hour off
 * across a change of clocks (facts A2, capture inbox-consumer-category-tabs).
 */
function offset(): number {
  return options.utcOffset ?? -new Date().getTimezoneOffset();
}

/** The title of a row's date: "Tue, Apr 8, 2025, 7:44 AM" with U+202F before AM (captures). */
export const rowTitle = (time: number) =>
  format(time, { weekday: 'short', ...day, ...hourAndMinute });

/** The title of a message's date: no weekday (facts A3; capture vi-2023). */
export const messageTitle = (time: number) => format(time, { ...day, ...hourAndMinute });

/** The short date in a row: the hour today, the day this year, else the date in digits. */
export function shortDate(time: number, now: number): string {
  const [then, today] = [local(time), local(now)];
  if (then.toISOString().slice(0, 10) === today.toISOString().slice(0, 10))
    return format(time, hourAndMinute);
  if (then.getUTCFullYear() === today.getUTCFullYear())
    return format(time, { month: 'short', day: 'numeric' });
  return format(time, { year: '2-digit', month: 'numeric', day: 'numeric' });
}

/** "3:02 AM (2 hours ago)". */
export function messageDate(time: number, now: number): string {
  const minutes = Math.round((now - time) / 60_000);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'always' });
  const ago =
    minutes < 60
      ? relative.format(-minutes, 'minute')
      : minutes < 60 * 24
        ? relative.format(-Math.round(minutes / 60), 'hour')
        : relative.format(-Math.round(minutes / 60 / 24), 'day');
  const today = local(time).toISOString().slice(0, 10) === local(now).toISOString().slice(0, 10);
  return `${today ? format(time, hourAndMinute) : messageTitle(time)} (${ago})`;
}

const local = (time: number) => new Date(time + offset() * 60_000);

function format(time: number, parts: Intl.DateTimeFormatOptions): string {
  const written = new Intl.DateTimeFormat(locale(), { ...parts, timeZone: 'UTC' }).format(
    local(time),
  );
  return written.replace(/ (?=[AP]M\b)/, '\u202f');
}
