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

/** `pattern` with the tokens EEE, MMM, d, M, y, H, h, m and a filled in, in the mailbox's zone. */
export function format(pattern: string, at: number): string {
  const local = new Date(at + config.offset * minute);
  return pattern.replace(/EEE|MMM|yyyy|yy|MM|M|dd|d|HH|H|h|mm|a/g, (token) => part(token, local));
}

/** The names of days and months; making such a formatter takes long. */
const names = {
  EEE: new Intl.DateTimeFormat(options.language, { weekday: 'short', timeZone: 'UTC' }),
  MMM: new Intl.DateTimeFormat(options.language, { month: 'short', timeZone: 'UTC' }),
};

function part(token: string, local: Date): string {
  const hours = local.getUTCHours();
  switch (token) {
    case 'EEE':
    case 'MMM':
      return names[token].format(local).replace(/\.$/, '');
    case 'yyyy':
      return String(local.getUTCFullYear());
    case 'yy':
      return String(local.getUTCFullYear()).slice(2);
    case 'h':
      return String(hours % 12 === 0 ? 12 : hours % 12);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    default:
      return String(numbers[token.charAt(0)]?.(local) ?? '').padStart(token.length, '0');
  }
}

const numbers: Readonly<Record<string, (local: Date) => number>> = {
  M: (local) => local.getUTCMonth() + 1,
  d: (local) => local.getUTCDate(),
  H: (local) => local.getUTCHours(),
  m: (local) => local.getUTCMinutes(),
};
