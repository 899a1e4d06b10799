import { minutesOfDay, type Stretch } from '../../core/settings/working-time';

/** A stretch as two fields of a clock tell it (minutes): where the end is not later, it is the next day's. */
export function stretchOf(start: number, end: number): Stretch {
  const clock = end % minutesOfDay;
  return { start, end: clock > start ? clock : clock + minutesOfDay };
}

/** The day with an hour off in the middle of its longest stretch: at noon where that lies within it. */
export function withBreak(day: readonly Stretch[]): Stretch[] {
  const longest = day.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  const { start, end } = longest;
  const pause = Math.min(60, Math.floor(lengthOf(longest) / 3));
  const noon = 12 * 60;
  const middle = Math.round((start + end - pause) / 30) * 15;
  const from = start < noon && noon + pause < end ? noon : middle;
  const halves = [
    { start, end: from },
    { start: from + pause, end },
  ];
  return day.flatMap((stretch) => (stretch === longest ? halves : [stretch]));
}

/** The day without the break before its stretch at `index`. */
export function withoutBreak(day: readonly Stretch[], index: number): Stretch[] {
  const [before, after] = [day[index - 1], day[index]];
  if (before === undefined || after === undefined) return [...day];
  const joined = { start: before.start, end: after.end };
  return [...day.slice(0, index - 1), joined, ...day.slice(index + 1)];
}

const lengthOf = ({ start, end }: Stretch) => end - start;
