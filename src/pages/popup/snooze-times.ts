import { addDays, isAfter, nextMonday, setMinutes, startOfDay } from 'date-fns';
import type { Settings } from '../../protocol/protocol';

/**
 * When a row may come back: in three hours if the working day lasts so long, at the start of the next working
 * day, and of the first one next week. Epoch ms, in the browser's own zone, which is the user's.
 */
export function snoozeTimes(now: number, hours: Settings['hours']): number[] {
  const soon = Math.ceil((now + 3 * hour) / quarter) * quarter;
  const ofToday = hours[new Date(now).getDay()];
  const soonFits = ofToday != null && soon <= atMinute(now, 0, ofToday.end);
  const starts = nextStarts(now, hours);
  const nextDay = starts[0];
  const nextWeek = starts.find((at) => isAfter(at, startOfDay(nextMonday(now))));
  const times = [soonFits ? soon : undefined, nextDay, nextWeek].filter((at) => at !== undefined);
  return [...new Set(times)];
}

const hour = 3_600_000;
const quarter = hour / 4;

/** The starts of the working days of the next two weeks; every day at nine where there is none. */
function nextStarts(now: number, hours: Settings['hours']): number[] {
  const days = Array.from({ length: 14 }, (_, index) => index + 1);
  const starts = days.flatMap((ahead) => {
    const ofDay = hours[new Date(atMinute(now, ahead, 0)).getDay()];
    return ofDay == null ? [] : [atMinute(now, ahead, ofDay.start)];
  });
  return starts.length > 0 ? starts : days.map((ahead) => atMinute(now, ahead, 9 * 60));
}

function atMinute(now: number, daysAhead: number, minute: number): number {
  return setMinutes(addDays(startOfDay(now), daysAhead), minute).getTime();
}
