import { civilDay, instantOf } from '../../core/civil-day';

/** A day as a date field has it, `2026-11-26`, in the zone. */
export function dateValue(at: number, zone: string): string {
  return new Date(civilDay(at, zone) * dayLength).toISOString().slice(0, 10);
}

/** The noon of a date field's day in the zone, epoch ms; undefined where none was chosen. */
export function timeOfDate(value: string, zone: string): number | undefined {
  const midnight = Date.parse(`${value}T00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  return instantOf(midnight / dayLength, 12 * 60, zone);
}

const dayLength = 86_400_000;
