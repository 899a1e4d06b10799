import type { Absence } from './settings/working-time';

/** The absences with one from `now` until then (both epoch ms), in place of one that is under way. */
export function awayUntil(absences: readonly Absence[], until: number, now: number): Absence[] {
  // The settings take twenty; the oldest ones concern nothing any more.
  return [...backNow(absences, now), { from: now, to: until }].slice(-20);
}

/** The absences as they are once the user is back at `now`, epoch ms. */
export function backNow(absences: readonly Absence[], now: number): Absence[] {
  return absences
    .map(({ from, to }) => (from <= now && now < to ? { from, to: now } : { from, to }))
    .filter(({ from, to }) => from < to);
}

/** Until when the user is away at `now`; undefined where they are not. Epoch ms. */
export function awayTill(absences: readonly Absence[], now: number): number | undefined {
  return absences.find(({ from, to }) => from <= now && now < to)?.to;
}
