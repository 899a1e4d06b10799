import {
  type CivilDay,
  civilDay,
  clockReaches,
  exists,
  instantOf,
  minutesOf,
  weekday,
} from './civil-day';
import type { WorkCalendar } from './work-calendar';

/** A span of time; epoch ms, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** The work of a day: its stretches in order, from the start of the first to the end of the last. */
export interface WorkingDay extends Span {
  /** The day on which it begins; a shift may end on the next. */
  civil: CivilDay;
  stretches: readonly Span[];
}

/** The work that begins on a calendar day; undefined on a day off. */
export function workingDay(civil: CivilDay, calendar: WorkCalendar): WorkingDay | undefined {
  const days = known.get(calendar) ?? new Map<CivilDay, WorkingDay | undefined>();
  known.set(calendar, days);
  if (!days.has(civil)) days.set(civil, readDay(civil, calendar));
  return days.get(civil);
}

/** A list asks for the same few days for every row. */
const known = new WeakMap<WorkCalendar, Map<CivilDay, WorkingDay | undefined>>();

/**
 * The working day on which `at` falls, or the next one if it is after hours or a day off. In a shift that lasts past
 * midnight it is the day on which that began. Undefined without hours.
 */
export function workingDayFor(at: number, calendar: WorkCalendar): WorkingDay | undefined {
  const today = civilDay(at, calendar.zone);
  const fits = [today - 1, today]
    .map((civil) => workingDay(civil, calendar))
    .find((day) => day !== undefined && at < day.end);
  return fits ?? nextWorkingDay(today, calendar);
}

/** The first working day after a calendar day. Undefined without hours. */
export function nextWorkingDay(civil: CivilDay, calendar: WorkCalendar): WorkingDay | undefined {
  return nearest(civil, 1, calendar);
}

/** The last working day before a calendar day. Undefined without hours. */
export function previousWorkingDay(
  civil: CivilDay,
  calendar: WorkCalendar,
): WorkingDay | undefined {
  return nearest(civil, -1, calendar);
}

/**
 * When an answer to mail of `at` is due where nothing narrower is set: the end of the working day on which it came
 * in, or of the next one if it came after hours or on a day off. Epoch ms; undefined without working hours.
 */
export function endOfWorkingDay(at: number, calendar: WorkCalendar): number | undefined {
  return workingDayFor(at, calendar)?.end;
}

/**
 * The same time of day so many working days later. What lies outside working hours counts from the next start of
 * work; a shorter day ends at its end. Epoch ms; undefined without working hours.
 */
export function addWorkingDays(
  at: number,
  days: number,
  calendar: WorkCalendar,
): number | undefined {
  const { zone } = calendar;
  let open = workingDayFor(at, calendar);
  if (open === undefined) return undefined;
  const from = Math.max(at, open.start);
  const time = minutesOf(from, zone) + (civilDay(from, zone) - open.civil) * 24 * 60;
  for (let i = 0; i < days && open !== undefined; i += 1) {
    open = nextWorkingDay(open.civil, calendar);
  }
  if (open === undefined) return undefined;
  return Math.min(Math.max(instantOf(open.civil, time, zone), open.start), open.end);
}

function readDay(civil: CivilDay, calendar: WorkCalendar): WorkingDay | undefined {
  const { hours, zone, daysOff, absences } = calendar;
  const set = hours[weekday(civil)] ?? [];
  if (set.length === 0 || daysOff.has(civil) || !exists(civil, zone)) return undefined;
  const stretches = set
    .map(({ start, end }) => ({
      start: clockReaches(civil, start, zone),
      end: clockReaches(civil, end, zone),
    }))
    .flatMap((span) => absences.reduce(withoutAbsence, [span]))
    .filter(({ start, end }) => start < end);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { civil, stretches, start: first.start, end: last.end };
}

/** What is before and what is after; either may end before it starts, and is none then. */
function withoutAbsence(spans: Span[], { from, to }: { from: number; to: number }): Span[] {
  return spans.flatMap(({ start, end }) => [
    { start, end: Math.min(end, from) },
    { start: Math.max(start, to), end },
  ]);
}

/** A week has seven days; two more weeks leave room for a day that a zone left out. */
const farthest = 14;

function nearest(civil: CivilDay, step: 1 | -1, calendar: WorkCalendar): WorkingDay | undefined {
  const { hours, daysOff, absences } = calendar;
  if (hours.every((stretches) => stretches.length === 0)) return undefined;
  const away = absences.reduce((days, { from, to }) => days + (to - from) / 86_400_000 + 1, 0);
  const limit = farthest + 7 * (daysOff.size + away);
  for (let i = 1; i <= limit; i += 1) {
    const found = workingDay(civil + i * step, calendar);
    if (found !== undefined) return found;
  }
  return undefined;
}
