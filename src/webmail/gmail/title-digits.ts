/** A run of digits and how many there were: minutes are written with two. */
export interface DigitGroup {
  value: number;
  width: number;
}

/** The numbers of a date in any language and script, in their order. */
export function digitGroups(title: string): DigitGroup[] {
  return (latinDigits(title).match(/\d+/g) ?? []).map((run) => ({
    value: Number(run),
    width: run.length,
  }));
}

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

/** Digits of the scripts that Gmail's languages use, as 0-9. */
export function latinDigits(text: string): string {
  let latin = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const zero =
      code < arabicZero ? undefined : zeros.find((zero) => code >= zero && code < zero + 10);
    latin += zero === undefined ? text[at] : String(code - zero);
  }
  return latin;
}

const arabicZero = 0x660;

/**
 * Arabic, Persian, then Devanagari to Khmer, and full width. Code instead of `\p{Nd}`: compiling that expression
 * took longer than reading a whole page of rows.
 */
const zeros = [
  ...[arabicZero, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0xff10],
];

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
