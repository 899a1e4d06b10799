import { civilDay, instantOf } from '../civil-day';
import type { ReminderChoices } from '../settings/settings';
import type { WorkCalendar } from '../work-calendar';
import { type WorkingDay, workingDay } from '../workdays';

/**
 * The working day that reminders speak of: today's; after midnight still yesterday's where its shift lasts past it,
 * until today's begins.
 */
export function dayInHand(now: number, calendar: WorkCalendar): WorkingDay | undefined {
  const civil = civilDay(now, calendar.zone);
  const today = workingDay(civil, calendar);
  const yesterday = workingDay(civil - 1, calendar);
  const lasts = yesterday !== undefined && civilDay(yesterday.end - 1, calendar.zone) === civil;
  return lasts && (today === undefined || now < today.start) ? yesterday : today;
}

/** When the first reminder of the day's end comes. Epoch ms. */
export function firstAt(day: WorkingDay, { endOfDay }: ReminderChoices): number {
  return Math.max(day.start, day.end - endOfDay.before * 60_000);
}

/** From when on the list of the day may be told: the set time, or the start of work. Epoch ms. */
export function morningAt(day: WorkingDay, choices: ReminderChoices, zone: string): number {
  const { on, at } = choices.morning;
  const set = instantOf(day.civil, at, zone);
  return on && set < morningEnds(day, choices) ? set : day.start;
}

/** From when on it comes too late: the reminder of the day's end names the same people. Epoch ms. */
export function morningEnds(day: WorkingDay, choices: ReminderChoices): number {
  return choices.endOfDay.on ? firstAt(day, choices) : day.end;
}
