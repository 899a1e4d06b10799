import { tzOffset } from '@date-fns/tz';

/** A calendar day without zone or time: days since 1 January 1970. */
export type CivilDay = number;

const day = 86_400_000;
const minute = 60_000;

/** The calendar day of an instant (epoch ms) in an IANA zone. */
export function civilDay(at: number, zone: string): CivilDay {
  return Math.floor((at + offset(at, zone)) / day);
}

/** 0 = Sunday. */
export function weekday(civil: CivilDay): number {
  return (((civil + 4) % 7) + 7) % 7;
}

/**
 * The instant (epoch ms) at which clocks in the zone show `minutes` after midnight of the day. A time that clocks
 * skip is that much later; of a time that they show twice it is the first.
 */
export function instantOf(civil: CivilDay, minutes: number, zone: string): number {
  const local = civil * day + minutes * minute;
  const before = local - offset(local - day, zone);
  const after = local - offset(local + day, zone);
  const shown = [before, after].filter((at) => at + offset(at, zone) === local);
  return shown.length === 0 ? before : Math.min(...shown);
}

/** The calendar day that a date names: `2026-11-26`. */
export function civilDayOf(date: string): CivilDay {
  return Date.parse(date) / day;
}

/**
 * The first instant (epoch ms) by which clocks in the zone have reached `minutes` after midnight of the day: work
 * begins and ends by it. Where they skip that time it is the instant of the skip; 24 hours and more are days after.
 */
export function clockReaches(civil: CivilDay, minutes: number, zone: string): number {
  const local = civil * day + minutes * minute;
  const instant = instantOf(civil, minutes, zone);
  if (instant + offset(instant, zone) === local) return instant;
  let [before, reached] = [(local - offset(local + day, zone)) / quarter, instant / quarter];
  [before, reached] = [Math.floor(before), Math.ceil(reached)];
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (middle * quarter + offset(middle * quarter, zone) >= local) reached = middle;
    else before = middle;
  }
  return reached * quarter;
}

/** False for a day that a zone left out when it crossed the date line (Apia, 30 December 2011). */
export function exists(civil: CivilDay, zone: string): boolean {
  return civilDay(instantOf(civil, 12 * 60, zone), zone) === civil;
}

/** Minutes after local midnight that clocks show at an instant, seconds as a fraction. */
export function minutesOf(at: number, zone: string): number {
  const local = at + offset(at, zone);
  return (local - Math.floor(local / day) * day) / minute;
}

/** Clocks change on the quarter of an hour (tz database, since 1973), so one look serves a whole quarter. */
const quarter = 15 * minute;
const known = new Map<string, Map<number, number>>();
/** Enough for the working days of several months in each zone; asking Intl costs 2 µs, and a list asks 60 times a row. */
const knownAtMost = 20_000;

function offset(at: number, zone: string): number {
  const ofZone = known.get(zone) ?? new Map<number, number>();
  const place = Math.floor(at / quarter);
  const found = ofZone.get(place);
  if (found !== undefined) return found;
  if (ofZone.size >= knownAtMost) ofZone.clear();
  known.set(zone, ofZone);
  const told = tzOffset(zone, new Date(at)) * minute;
  ofZone.set(place, told);
  return told;
}
