import { type CivilDay, civilDayOf } from './civil-day';
import { firstSettings } from './settings/first-settings';
import type { Settings } from './settings/settings';
import type { Absence, Hours } from './settings/working-time';

/** When the user works: hours and breaks by weekday, in a zone, less days off and absences. */
export interface WorkCalendar {
  /** IANA zone, as it is now. */
  zone: string;
  hours: Hours;
  /** Holidays and days of leave. A shift belongs to the day on which it begins. */
  daysOff: ReadonlySet<CivilDay>;
  absences: readonly Absence[];
}

/** The settings that a calendar is made of. */
type CalendarSettings = Pick<Settings, 'hours' | 'zone' | 'holidays' | 'leave' | 'absences'>;

/** The calendar of the settings; `browserZone` (IANA) counts where no zone is fixed. */
export function calendarOf(settings: CalendarSettings, browserZone: string): WorkCalendar {
  const { hours, zone, holidays, leave, absences } = settings;
  const daysOff = new Set(holidays.map(({ date }) => civilDayOf(date)));
  for (const { from, to } of leave) {
    for (let civil = civilDayOf(from); civil <= civilDayOf(to); civil += 1) daysOff.add(civil);
  }
  return { zone: zone === 'browser' ? browserZone : zone, hours, daysOff, absences };
}

/** Monday to Friday, nine to five, where nothing is known of the user's own. */
export function usualCalendar(zone: string): WorkCalendar {
  return calendarOf(firstSettings, zone);
}
