import { tzOffset } from '@date-fns/tz';
import { civilDay, minutesOf } from '../civil-day';
import { type TemplateLanguage, templateLanguageOf } from './kinds';
import { type TimeWords, texts } from './texts';

/** Where and how a time is told. */
export interface Teller {
  language: TemplateLanguage;
  /** BCP 47 tag of the user: its region's clock counts where it is of the same language. */
  locale: string;
  /** IANA zone of the user. */
  zone: string;
  /** That of the person, where known. */
  theirZone: string | undefined;
}

/**
 * By when, as a sentence goes on with it: "today by 5 pm", "by Thursday, November 27, noon". With the zone where the
 * person's clock shows another time, and then never "today". `until` and `now`: epoch ms.
 */
export function toldTime(until: number, now: number, teller: Teller): string {
  const { language, zone } = teller;
  const { time } = texts[language];
  const differs = isElsewhere(until, teller);
  const bare = timeOfDay(until, teller);
  const at = differs ? fill(time.zoned, { at: bare, zone: zoneName(until, teller) }) : bare;
  const isToday = civilDay(until, zone) === civilDay(now, zone);
  if (isToday && !differs) return fill(time.today, { at });
  return fill(time.day, { date: dateOf(until, now, teller), at });
}

function isElsewhere(until: number, { zone, theirZone }: Teller): boolean {
  if (theirZone === undefined) return false;
  const theirs = tzOffset(theirZone, new Date(until));
  return !Number.isNaN(theirs) && theirs !== tzOffset(zone, new Date(until));
}

function timeOfDay(until: number, teller: Teller): string {
  const { time } = texts[teller.language];
  const minutes = minutesOf(until, teller.zone);
  if (minutes === 12 * 60) return time.noon;
  const clock = clockOf(until, teller, time);
  const form = Math.floor(minutes / 60) === 1 ? (time.atOne ?? time.at) : time.at;
  return fill(form, { clock });
}

function clockOf(until: number, teller: Teller, { bareHours = false }: TimeWords): string {
  const whole = formatOf(teller, { hour: 'numeric', minute: '2-digit' });
  const bare = bareHours || whole.resolvedOptions().hour12 === true;
  const isFull = minutesOf(until, teller.zone) % 60 === 0;
  const form = bare && isFull ? formatOf(teller, { hour: 'numeric' }) : whole;
  const words = form.format(until).replaceAll(/[\u00a0\u202f]/g, ' ');
  return teller.language === 'en' ? words.replace(/[AP]M/, (m) => m.toLowerCase()) : words;
}

function dateOf(until: number, now: number, teller: Teller): string {
  const { weekday } = texts[teller.language].time;
  const year = formatOf(teller, { year: 'numeric' });
  return formatOf(teller, {
    day: 'numeric',
    month: 'long',
    ...(weekday === 'none' ? {} : { weekday: weekday as 'long' | 'short' }),
    ...(year.format(until) === year.format(now) ? {} : { year: 'numeric' }),
  }).format(until);
}

/** "GMT+1": the same to readers of any language. */
function zoneName(until: number, teller: Teller): string {
  const parts = formatOf(teller, { timeZoneName: 'shortOffset' }).formatToParts(until);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? teller.zone;
}

function formatOf(
  { language, locale, zone }: Teller,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const tag = templateLanguageOf(locale) === language ? locale : language;
  return new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: zone });
}

function fill(form: string, words: Record<string, string>): string {
  return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
