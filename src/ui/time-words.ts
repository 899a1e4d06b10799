import { timeLeft } from '../core/time-left';
import type { Say } from './words';

/** Where times are told: an IANA zone, a BCP 47 locale, and the words of the same language. */
export interface Here {
  zone: string;
  locale: string;
  say: Say;
}

/** When an answer is due, seen from `now` (both epoch ms): "3 h 10 left", "due today 5 pm", "due yesterday". */
export function dueWords(due: number, now: number, here: Here): string {
  if (due < now) {
    const when = dayDistance(due, now, here) === 0 ? clock(due, here) : day(due, now, here);
    return here.say('time_wasDue', when);
  }
  return dayDistance(due, now, here) === 0 && due - now < sixHours
    ? here.say('time_left', duration(due - now, here))
    : here.say('time_due', dayAndClock(due, now, here));
}

/** From here on the words count down; before, the hour itself says more (look.md). */
const sixHours = 6 * 3_600_000;

/** A moment as one says it: "today 5 pm", "tomorrow 12 pm", "Thu 3 pm", "12 Nov 3 pm". Epoch ms. */
export function dayAndClock(at: number, now: number, here: Here): string {
  return here.say('time_dayClock', day(at, now, here), clock(at, here));
}

/** A day as one says it: "today", "yesterday", "Thu" within six days, else "12 Nov", with the year if another. */
export function day(at: number, now: number, here: Here): string {
  const distance = dayDistance(at, now, here);
  if (Math.abs(distance) <= 1) return relativeDay(distance, here);
  if (Math.abs(distance) <= 6) return format(at, here, { weekday: 'short' });
  const year = { year: 'numeric' } as const;
  const same = format(at, here, year) === format(now, here, year);
  return format(at, here, { day: 'numeric', month: 'short', ...(same ? {} : year) });
}

/** The hour: "5 pm", "3:30 pm", "17:00", as the locale has it. */
export function clock(at: number, here: Here): string {
  const parts = formatter(here, { hour: 'numeric', minute: '2-digit' });
  const minute = format(at, { zone: here.zone, locale: 'en' }, { minute: 'numeric' });
  const bareHour = parts.resolvedOptions().hour12 === true && minute === '0';
  const words = bareHour ? format(at, here, { hour: 'numeric' }) : parts.format(at);
  // English sets its day periods in capitals; in running words they shout.
  return here.locale.startsWith('en') ? words.replace(/[AP]M/, (m) => m.toLowerCase()) : words;
}

/** How long, in ms: "40 min", "3 h 10", "14 h", "2 d"; in the steps of `timeLeft`, so that it holds until its next. */
export function duration(ms: number, here: Here): string {
  const { days, hours, minutes } = timeLeft(0, ms);
  const number = numbers(here.locale);
  if (days > 0) return here.say('time_days', number.format(days));
  if (hours === 0) {
    return minutes === 0
      ? here.say('time_fewMinutes')
      : here.say('time_minutes', number.format(minutes));
  }
  return hours >= 10 || minutes === 0
    ? here.say('time_hours', number.format(hours))
    : here.say('time_hoursMinutes', number.format(hours), number.format(minutes));
}

/** The whole date and time, for hovering and for screen readers. */
export function fullDate(at: number, here: Here): string {
  return format(at, here, { dateStyle: 'full', timeStyle: 'short' });
}

/** The whole date without the hour. */
export function fullDay(at: number, here: Here): string {
  return format(at, here, { dateStyle: 'long' });
}

/** Whole days in the zone from `now` to `at`: 0 today, 1 tomorrow, -1 yesterday. */
export function dayDistance(at: number, now: number, here: Here): number {
  return dayNumber(at, here) - dayNumber(now, here);
}

function dayNumber(at: number, { zone }: Here): number {
  // en-CA writes 2026-11-23, which Date.parse takes for midnight UTC.
  const written = formatter({ zone, locale: 'en-CA' }, { dateStyle: 'short' }).format(at);
  return Date.parse(written) / 86_400_000;
}

function relativeDay(distance: number, { locale }: Here): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(distance, 'day');
}

function format(
  at: number,
  where: Pick<Here, 'zone' | 'locale'>,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatter(where, options).format(at);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numbers(locale: string): Intl.NumberFormat {
  const known = numberFormats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale);
  numberFormats.set(locale, made);
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than everything else here together, and a list asks for the same five. */
function formatter(
  { zone, locale }: Pick<Here, 'zone' | 'locale'>,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}
