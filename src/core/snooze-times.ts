import { type CivilDay, civilDay, instantOf, weekday } from './civil-day';
import type { WorkCalendar } from './work-calendar';
import { nextWorkingDay, workingDayFor } from './workdays';

/**
 * When a row may come back: in three hours if the working day lasts so long, at the start of the next working
 * day, and of the first one next week. Epoch ms.
 */
export function snoozeTimes(now: number, calendar: WorkCalendar): number[] {
  const soon = Math.ceil((now + 3 * hour) / quarter) * quarter;
  const today = civilDay(now, calendar.zone);
  const open = workingDayFor(now, calendar);
  const soonFits = open !== undefined && open.civil <= today && soon <= open.end;
  const sunday = today + ((7 - weekday(today)) % 7);
  const starts = [startAfter(today, calendar), startAfter(sunday, calendar)];
  return [...new Set(soonFits ? [soon, ...starts] : starts)];
}

/** When work begins on the next working day after today; nine tomorrow where no day has working hours. Epoch ms. */
export function nextMorning(now: number, calendar: WorkCalendar): number {
  return startAfter(civilDay(now, calendar.zone), calendar);
}

/** Nine in the morning where no day has working hours. */
function startAfter(civil: CivilDay, calendar: WorkCalendar): number {
  const start = nextWorkingDay(civil, calendar)?.start;
  return start ?? instantOf(civil + 1, 9 * 60, calendar.zone);
}

const hour = 3_600_000;
const quarter = hour / 4;
