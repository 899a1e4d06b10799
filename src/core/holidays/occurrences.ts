import ICAL from 'ical.js';
import type { Window } from './read-ics';

/** Why an event gives no holiday. */
export type Skip =
  /** It does not fill a day: an appointment. */
  | 'notAllDay'
  | 'cancelled'
  | 'noSuchDate'
  | 'tooLong'
  /** Its rule of recurrence is of a kind that no holiday has, or repeats beyond measure. */
  | 'repeatsOddly'
  | 'unreadable';

/** An event as it takes place once. */
export interface Occurrence {
  summary: string;
  start: ICAL.Time;
  end: ICAL.Time;
  /** TZID of its start, as the file names it. */
  tzid: string | undefined;
}

/** How many occurrences of the file may still be looked at. */
export interface Looks {
  left: number;
}

interface Told {
  event: ICAL.Event;
  why: Skip | undefined;
  occurrences: Occurrence[];
}

/** What the events of a calendar come to within the window (a day more on either side, for zones). */
export function occurrencesOf(calendar: ICAL.Component, window: Window, looks: Looks): Told[] {
  const parts = calendar.getAllSubcomponents('vevent');
  const isException = (part: ICAL.Component) => part.hasProperty('recurrence-id');
  return parts
    .filter(
      (part) =>
        !isException(part) ||
        !parts.some((each) => !isException(each) && uidOf(each) === uidOf(part)),
    )
    .map((part) => {
      const exceptions = parts.filter(
        (each) => each !== part && isException(each) && uidOf(each) === uidOf(part),
      );
      const event = new ICAL.Event(part, { exceptions, strictExceptions: false });
      return told(event, window, looks);
    });
}

function told(event: ICAL.Event, window: Window, looks: Looks): Told {
  try {
    const why = skipOf(event);
    if (why !== undefined) return { event, why, occurrences: [] };
    if (!event.isRecurring())
      return { event, why, occurrences: isCancelled(event) ? [] : [once(event)] };
    const occurrences = repeated(event, window, looks);
    return {
      event,
      why: occurrences === undefined ? 'repeatsOddly' : undefined,
      occurrences: occurrences ?? [],
    };
  } catch {
    return { event, why: 'unreadable', occurrences: [] };
  }
}

function uidOf(part: ICAL.Component): string {
  return String(part.getFirstPropertyValue('uid') ?? '');
}

/** The longest that is taken for days off, ms. */
const aYear = 366 * 86_400_000;

function skipOf(event: ICAL.Event): Skip | undefined {
  if (isCancelled(event)) return 'cancelled';
  const dates = ['dtstart', 'dtend'].flatMap((name) => event.component.getAllProperties(name));
  if (dates.length === 0) return 'unreadable';
  if (!dates.every((each) => isRealDate(String(each.toJSON()[3])))) return 'noSuchDate';
  // An event may bear both an end and a duration: repeated it lasts as long as the second.
  const length = event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime();
  if (Math.max(length, event.duration.toSeconds() * 1_000) > aYear) return 'tooLong';
  const rules = event.component.getAllProperties('rrule').map((each) => each.getFirstValue());
  if (event.component.hasProperty('exrule') || rules.length > 1) return 'repeatsOddly';
  return rules.every((rule) => rule instanceof ICAL.Recur && isUsual(rule))
    ? undefined
    : 'repeatsOddly';
}

function isCancelled(event: ICAL.Event): boolean {
  return (
    String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED'
  );
}

/** The parser takes 45 June for 15 July. */
function isRealDate(value: string): boolean {
  const date = value.slice(0, 10);
  const at = Date.parse(`${date}T00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date);
}

/** What a rule may hold. With more, some rules that never come true keep the library looking for ever. */
const usualParts: Record<string, ReadonlySet<string>> = {
  YEARLY: new Set(['BYMONTH', 'BYDAY', 'BYMONTHDAY']),
  MONTHLY: new Set(['BYDAY', 'BYMONTHDAY']),
  WEEKLY: new Set(['BYDAY']),
  DAILY: new Set(),
};

function isUsual(rule: ICAL.Recur): boolean {
  const may = usualParts[rule.freq];
  const { parts } = rule;
  if (may === undefined || rule.interval < 1 || rule.interval > 100) return false;
  if (!Object.keys(parts).every((part) => may.has(part))) return false;
  const days = (parts.BYDAY ?? []).map(String);
  const ordinal = rule.freq === 'WEEKLY' ? /^[A-Z]{2}$/ : /^[+-]?[1-5]?[A-Z]{2}$/;
  return days.every((day) => ordinal.test(day));
}

/** Occurrences of one event that are looked at: those of 70 years of weeks. */
const mostLooks = 4_000;

/** Undefined where it repeats beyond measure. */
function repeated(event: ICAL.Event, { from, to }: Window, looks: Looks): Occurrence[] | undefined {
  const [first, last] = [Date.parse(from) - 2 * 86_400_000, Date.parse(to) + 2 * 86_400_000];
  const occurrences: Occurrence[] = [];
  const iterator = event.iterator();
  for (let i = 0; i < mostLooks && looks.left > 0; i += 1) {
    looks.left -= 1;
    const next = iterator.next();
    if (next === undefined || next === null) return occurrences;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const at = Date.UTC(startDate.year, startDate.month - 1, startDate.day);
    if (at > last) return occurrences;
    if (at >= first - aYear && fits(event, next) && !isCancelled(item)) {
      occurrences.push({ ...once(item), start: startDate, end: endDate });
    }
  }
  return undefined;
}

/** 30 February is not 2 March, as the library has it: a day that a year lacks is left out (RFC 5545, 3.3.10). */
function fits(event: ICAL.Event, next: ICAL.Time): boolean {
  const rule = event.component.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return true;
  const { parts } = rule;
  const days = parts.BYMONTHDAY?.map(Number);
  const months = parts.BYMONTH?.map(Number);
  if (months !== undefined && !months.includes(next.month)) return false;
  if (days !== undefined) return days.includes(next.day) || days.some((day) => day < 0);
  const isPlain = parts.BYDAY === undefined && (rule.freq === 'YEARLY' || rule.freq === 'MONTHLY');
  return !isPlain || next.day === event.startDate.day;
}

function once(event: ICAL.Event): Occurrence {
  const { summary, startDate: start, endDate: end } = event;
  return { summary: summary ?? '', start, end, tzid: tzidOf(event) };
}

function tzidOf(event: ICAL.Event): string | undefined {
  const tzid = event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  return typeof tzid === 'string' ? tzid : undefined;
}
