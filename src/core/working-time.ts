import { type CivilDay, civilDay } from './civil-day';
import type { WorkCalendar } from './work-calendar';
import {
  nextWorkingDay,
  previousWorkingDay,
  type WorkingDay,
  workingDay,
  workingDayFor,
} from './workdays';

/** Whether work goes on at an instant (epoch ms). */
export function isWorkingTime(at: number, calendar: WorkCalendar): boolean {
  const day = workingDayFor(at, calendar);
  return day?.stretches.some(({ start, end }) => start <= at && at < end) === true;
}

/** Working time from one instant to a later one, ms; 0 where `to` is not later. */
export function workingTimeBetween(from: number, to: number, calendar: WorkCalendar): number {
  if (to <= from) return 0;
  const { zone } = calendar;
  let worked = 0;
  // A shift that began the day before may last into the first day.
  for (let civil = civilDay(from, zone) - 1; civil <= civilDay(to, zone); civil += 1) {
    for (const { start, end } of workingDay(civil, calendar)?.stretches ?? []) {
      worked += Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
  }
  return worked;
}

/**
 * The first instant by which so much time (ms, more than 0) has been worked since `at`. Epoch ms; undefined where it
 * never is.
 */
export function addWorkingTime(
  at: number,
  span: number,
  calendar: WorkCalendar,
): number | undefined {
  let rest = span;
  let day = workingDayFor(at, calendar);
  while (day !== undefined) {
    for (const stretch of day.stretches) {
      const start = Math.max(at, stretch.start);
      const worked = Math.max(0, stretch.end - start);
      if (worked >= rest) return start + rest;
      rest -= worked;
    }
    day = nextWorkingDay(day.civil, calendar);
  }
  return undefined;
}

/**
 * The last instant from which so much time (ms, more than 0) can still be worked until `at`. Epoch ms; undefined where
 * it never could.
 */
export function subtractWorkingTime(
  at: number,
  span: number,
  calendar: WorkCalendar,
): number | undefined {
  let rest = span;
  let day = lastBegunBefore(at, calendar);
  while (day !== undefined) {
    for (const stretch of [...day.stretches].reverse()) {
      const end = Math.min(at, stretch.end);
      const worked = Math.max(0, end - stretch.start);
      if (worked >= rest) return end - rest;
      rest -= worked;
    }
    day = previousWorkingDay(day.civil, calendar);
  }
  return undefined;
}

function lastBegunBefore(at: number, calendar: WorkCalendar): WorkingDay | undefined {
  const today: CivilDay = civilDay(at, calendar.zone);
  return previousWorkingDay(today + 1, calendar);
}
