/** A duration in the words that are shown: a count of one unit, and for hours the tens of minutes too. */
export interface ShownTime {
  late: boolean;
  days: number;
  hours: number;
  minutes: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long until `due`, or since it passed, as shown: whole days from a day on, hours and tens of minutes from an
 * hour on, else steps of five minutes. Rounded so that nobody is told to have more time, or to be later, than is true.
 */
export function timeLeft(due: number, now: number): ShownTime {
  const late = now >= due;
  const span = Math.abs(due - now);
  const shown = Math.floor(span / stepAt(span)) * stepAt(span);
  const days = Math.floor(shown / day);
  const hours = Math.floor((shown % day) / hour);
  return { late, days, hours, minutes: (shown % hour) / minute };
}

/** When {@link timeLeft} says something else; later than `now`. Epoch ms. */
export function nextTimeLeft(due: number, now: number): number {
  const span = Math.abs(due - now);
  if (now >= due) return now + stepAt(span) - (span % stepAt(span));
  const rest = span % stepAt(span);
  // While time runs down, a word lasts until its span is underrun by a millisecond; at a limit the step is finer.
  return Math.min(now + rest + 1, due);
}

function stepAt(span: number): number {
  if (span >= day) return day;
  return span >= hour ? 10 * minute : 5 * minute;
}
