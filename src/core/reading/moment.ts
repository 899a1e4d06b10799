import { type CivilDay, instantOf, weekday } from '../civil-day';
import type { WorkCalendar } from '../work-calendar';
import { previousWorkingDay, workingDay } from '../workdays';

/** When and where somebody wrote: what "tomorrow" means. */
export interface Moment {
  /** Epoch ms. */
  at: number;
  /** IANA zone: the calendar's. */
  zone: string;
  calendar: WorkCalendar;
  language: string | undefined;
}

/** A time named in a sentence. */
export interface Named {
  /** The latest instant that keeps the word, epoch ms: of a day, its end of work. */
  by: number;
  /** Where the words of it stand. */
  from: number;
  to: number;
}

/**
 * The end of work on a day, epoch ms; on a day off six in the evening, as nobody said "by the working day before". Of a
 * day whose work is over already, its midnight.
 */
export function endOfDay(day: CivilDay, { at, calendar, zone }: Moment): number {
  const end = workingDay(day, calendar)?.end ?? instantOf(day, 18 * 60, zone);
  return end < at ? instantOf(day + 1, 0, zone) - 60_000 : end;
}

/** The end of the last working day of the week (Monday first) of a day; of a week whose work is over, of its Sunday. */
export function endOfWeek(day: CivilDay, moment: Moment): number {
  const monday = day + 7 - ((weekday(day) + 6) % 7);
  const friday = previousWorkingDay(monday, moment.calendar)?.civil ?? monday - 3;
  const end = endOfDay(friday, moment);
  return end < moment.at ? endOfDay(monday - 1, moment) : end;
}
