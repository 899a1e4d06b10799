import { type CivilDay, civilDay, exists, instantOf, minutesOf, weekday } from './civil-day';

/** Working hours in minutes after local midnight, per weekday, 0 = Sunday; `null` = a day off. As in the settings. */
export type Hours = readonly ({ start: number; end: number } | null)[];

/** Monday to Friday, 9 to 5, until the user says otherwise (design.md, must hold 7). */
export const usualHours: Hours = [0, 1, 2, 3, 4, 5, 6].map((each) =>
  each === 0 || each === 6 ? null : { start: 9 * 60, end: 17 * 60 },
);

/** A stretch of working time; epoch ms, the end not included. */
export interface WorkingDay {
  civil: CivilDay;
  start: number;
  end: number;
}

/** When work begins and ends on a calendar day; undefined on a day off. */
export function workingDay(civil: CivilDay, hours: Hours, zone: string): WorkingDay | undefined {
  const span = hours[weekday(civil)];
  if (span === null || span === undefined || !exists(civil, zone)) return undefined;
  const start = instantOf(civil, span.start, zone);
  const end = instantOf(civil, span.end, zone);
  return start < end ? { civil, start, end } : undefined;
}

/** The working day on which `at` falls, or the next one if it is after hours or a day off. Undefined without hours. */
export function workingDayFor(at: number, hours: Hours, zone: string): WorkingDay | undefined {
  const today = civilDay(at, zone);
  const current = workingDay(today, hours, zone);
  return current !== undefined && at < current.end ? current : nextWorkingDay(today, hours, zone);
}

/** The first working day after a calendar day. Undefined without hours. */
export function nextWorkingDay(
  civil: CivilDay,
  hours: Hours,
  zone: string,
): WorkingDay | undefined {
  return nearest(civil, 1, hours, zone);
}

/** The last working day before a calendar day. Undefined without hours. */
export function previousWorkingDay(
  civil: CivilDay,
  hours: Hours,
  zone: string,
): WorkingDay | undefined {
  return nearest(civil, -1, hours, zone);
}

/**
 * When an answer to mail of `at` is due by policy: the end of the working day on which it came in, or of the next
 * one if it came after hours or on a day off. Epoch ms; undefined without working hours.
 */
export function endOfWorkingDay(at: number, hours: Hours, zone: string): number | undefined {
  return workingDayFor(at, hours, zone)?.end;
}

/** Working time from one instant to a later one, ms; 0 where `to` is not later. */
export function workingTimeBetween(from: number, to: number, hours: Hours, zone: string): number {
  let worked = 0;
  for (let civil = civilDay(from, zone); civil <= civilDay(to, zone); civil += 1) {
    const open = workingDay(civil, hours, zone);
    if (open === undefined) continue;
    worked += Math.max(0, Math.min(to, open.end) - Math.max(from, open.start));
  }
  return worked;
}

/**
 * The same time of day so many working days later. What lies outside working hours counts from the next start of
 * work; a shorter day ends at its end. Epoch ms; undefined without working hours.
 */
export function addWorkingDays(
  at: number,
  days: number,
  hours: Hours,
  zone: string,
): number | undefined {
  let open = workingDayFor(at, hours, zone);
  if (open === undefined) return undefined;
  const time = minutesOf(Math.max(at, open.start), zone);
  for (let i = 0; i < days && open !== undefined; i += 1) {
    open = nextWorkingDay(open.civil, hours, zone);
  }
  if (open === undefined) return undefined;
  return Math.min(Math.max(instantOf(open.civil, time, zone), open.start), open.end);
}

/** A week has seven days; two more weeks leave room for a day that a zone left out. */
const farthest = 14;

function nearest(
  civil: CivilDay,
  step: 1 | -1,
  hours: Hours,
  zone: string,
): WorkingDay | undefined {
  for (let i = 1; i <= farthest; i += 1) {
    const found = workingDay(civil + i * step, hours, zone);
    if (found !== undefined) return found;
  }
  return undefined;
}
