import type { DigitGroup } from '../digits';

/** Each place where an hour and a two-digit minute may stand side by side, as minutes of the (half) day. */
export function clocksIn(groups: readonly DigitGroup[]): { at: number; clock: number }[] {
  return groups.flatMap(({ value: hour }, at) => {
    const next = groups[at + 1];
    if (next === undefined || next.width !== 2 || next.value > 59 || hour > 24) return [];
    return [{ at, clock: hour * 60 + next.value }];
  });
}

/** Whether the digits say this local minute: hour (12 or 24) beside minute, the day, and nothing unexplained. */
export function says(groups: readonly DigitGroup[], local: number): boolean {
  const date = new Date(local);
  const hour = date.getUTCHours();
  return clocksIn(groups).some(({ at, clock }) => {
    const said = Math.floor(clock / 60);
    if (clock % 60 !== date.getUTCMinutes()) return false;
    if (said !== hour && said % 12 !== hour % 12) return false;
    if (said > 12 && said !== hour) return false;
    const others = groups.filter((_, index) => index !== at && index !== at + 1);
    return saysDay(others, date);
  });
}

/** Day of the month and year must be there (they are on every capture); month and weekday may be, in any order. */
function saysDay(groups: readonly DigitGroup[], date: Date): boolean {
  const values = groups.map(({ value }) => value);
  const rest = without(values, yearsOf(date)).flatMap((left) => without(left, [date.getUTCDate()]));
  const mayStand = [date.getUTCMonth() + 1, numberedWeekday(date)];
  return rest.some((left) => left.every((value) => mayStand.includes(value)));
}

/** The lists that remain when one of the wanted values is taken out; none where there is none. */
function without(values: readonly number[], wanted: readonly number[]): number[][] {
  return values.flatMap((value, at) =>
    wanted.includes(value) ? [values.filter((_, index) => index !== at)] : [],
  );
}

/** As written in full, with two digits, and in the Buddhist era (Thai). */
function yearsOf(date: Date): number[] {
  const year = date.getUTCFullYear();
  return [year, year % 100, year + 543];
}

/** Vietnamese and Portuguese number the days from Monday, the second, to Saturday. */
function numberedWeekday(date: Date): number {
  return date.getUTCDay() + 1;
}
