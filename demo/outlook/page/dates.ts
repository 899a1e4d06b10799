import { config, options, say } from './config';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The full date of a row or message, in the format that the user or the language has. */
export const fullDate = (at: number): string => format(options.dateFormat ?? say.titleDate, at);

/** A row's short date: the time today, the weekday with it in the last week, else the day. */
export function shortDate(at: number, now: number): string {
  if (dayNumber(at) === dayNumber(now)) return format(say.shortTime, at);
  if (dayNumber(now) - dayNumber(at) < 7) return format(say.shortDay, at);
  if (format('yyyy', at) === format('yyyy', now)) return format(say.shortDate, at);
  return format(say.titleDate.replace(/\s?\(?EEE,?\)?\s?|\s+[hH]+:mm( a)?$/g, ''), at);
}

/** The header under which a row stands. */
export function dateGroup(at: number, now: number): string {
  const days = dayNumber(now) - dayNumber(at);
  const weekday = (dayNumber(now) + 4) % 7;
  if (days <= 0) return say.today;
  if (days === 1) return say.yesterday;
  if (days <= weekday) return say.thisWeek;
  if (days <= weekday + 7) return say.lastWeek;
  return format('yyyyMM', at) === format('yyyyMM', now) ? say.thisMonth : say.older;
}

/** Days since 1970 in the mailbox's zone. */
const dayNumber = (at: number) => Math.floor((at + config.offset * minute) / day);

/** `pattern` with the tokens EEE, d, M, y, H, h, m and a filled in, in the mailbox's zone. */
export function format(pattern: string, at: number): string {
  const local = new Date(at + config.offset * minute);
  const hours = local.getUTCHours();
  const named = (choice: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(options.language, { ...choice, timeZone: 'UTC' })
      .format(local)
      .replace(/\.$/, '');
  const values: Record<string, string> = {
    EEE: named({ weekday: 'short' }),
    MMM: named({ month: 'short' }),
    yyyy: String(local.getUTCFullYear()),
    yy: String(local.getUTCFullYear()).slice(2),
    MM: padded(local.getUTCMonth() + 1),
    M: String(local.getUTCMonth() + 1),
    dd: padded(local.getUTCDate()),
    d: String(local.getUTCDate()),
    HH: padded(hours),
    H: String(hours),
    h: String(hours % 12 === 0 ? 12 : hours % 12),
    mm: padded(local.getUTCMinutes()),
    a: hours < 12 ? 'AM' : 'PM',
  };
  return pattern.replace(
    /EEE|MMM|yyyy|yy|MM|M|dd|d|HH|H|h|mm|a/g,
    (token) => values[token] ?? token,
  );
}

const padded = (number: number) => String(number).padStart(2, '0');
