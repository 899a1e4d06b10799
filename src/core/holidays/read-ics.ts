import ICAL from 'ical.js';
import type { Holiday } from '../settings/working-time';
import { plainWords } from '../templates/plain-words';
import { datesOf } from './dates-of';
import { type Occurrence, occurrencesOf, type Skip } from './occurrences';

/** An event that is no holiday, or cannot be read. */
export interface Skipped {
  why: Skip;
  name: string;
  /** The event's own id in the file; undefined where it has none. */
  uid: string | undefined;
}

/** Why a file is refused as a whole. `line`: the first that cannot be read, from 1, where one can be named. */
export interface FileProblem {
  code: 'notACalendar' | 'broken' | 'tooLarge' | 'tooMany';
  line: number | undefined;
}

export type ReadFile =
  | { holidays: Holiday[]; skipped: Skipped[]; problem?: undefined }
  | { problem: FileProblem; holidays?: undefined; skipped?: undefined };

/** From when to when events are taken, local dates, both included; and the user's zone, for events with times. */
export interface Window {
  from: string;
  to: string;
  zone: string;
}

/**
 * The holidays in an iCalendar file (RFC 5545): each day that an event fills from midnight to midnight, in the window,
 * in order. All of the file or nothing; the events that give no holiday are named with the reason.
 */
export function readIcs(text: string, window: Window): ReadFile {
  if (text.length > largest) return refused('tooLarge');
  const clean = text.replace(/^\ufeff/, '').trimStart();
  if (!/^BEGIN:VCALENDAR\s*$/im.test(clean.slice(0, 20))) return refused('notACalendar');
  const parsed = parse(clean);
  if (parsed.problem !== undefined) return parsed;
  const looks = { left: mostLooks };
  const events = parsed.calendars.flatMap((each) => occurrencesOf(each, window, looks));
  const days = events.map(({ occurrences }) => occurrences.map((each) => daysOf(each, window)));
  const skipped = events.flatMap(({ event, why }, i): Skipped[] => {
    const isTimed = days[i]?.length !== 0 && days[i]?.flat().length === 0;
    const reason = why ?? (isTimed ? 'notAllDay' : undefined);
    const name = plainWords(event.summary ?? '', longestName);
    return reason === undefined ? [] : [{ why: reason, name, uid: event.uid ?? undefined }];
  });
  const { from, to } = window;
  const within = days.flat(2).filter(({ date }) => from <= date && date <= to);
  const holidays = withHolidays([], within);
  return holidays.length > most ? refused('tooMany') : { holidays, skipped };
}

function daysOf(occurrence: Occurrence, window: Window): Holiday[] {
  const name = plainWords(occurrence.summary, longestName);
  return datesOf(occurrence, window).map((date) => ({ date, name }));
}

/** What was there with what was read, each day and name once: reading a file twice changes nothing. In order. */
export function withHolidays(before: readonly Holiday[], read: readonly Holiday[]): Holiday[] {
  const all = new Map([...before, ...read].map((each) => [`${each.date} ${each.name}`, each]));
  return [...all.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Characters; a country's holidays of a hundred years take a tenth of it. */
const largest = 2_000_000;
/** As many as the settings hold. */
const most = 1_000;
const longestName = 200;
/** Occurrences that are looked at in a file: some rules repeat for centuries, and a look costs 0.1 ms. */
const mostLooks = 20_000;

function refused(code: FileProblem['code'], line?: number): { problem: FileProblem } {
  return { problem: { code, line } };
}

type Parsed = { calendars: ICAL.Component[]; problem?: undefined } | { problem: FileProblem };

function parse(text: string): Parsed {
  try {
    const told: unknown[] = ICAL.parse(text);
    // Several calendars in one file come as a list of them.
    const all = typeof told[0] === 'string' ? [told] : told;
    return {
      calendars: all.map(
        (each) => new ICAL.Component(each as ConstructorParameters<typeof ICAL.Component>[0]),
      ),
    };
  } catch (error) {
    return refused('broken', lineOf(text, error));
  }
}

/** The parser quotes a line that it cannot read, unfolded. */
function lineOf(text: string, error: unknown): number | undefined {
  const quoted = /"([^"]+)"$/.exec(error instanceof Error ? error.message : '')?.[1];
  if (quoted === undefined) return undefined;
  const index = text.split(/\r?\n/).findIndex((line) => line !== '' && quoted.startsWith(line));
  return index < 0 ? undefined : index + 1;
}
