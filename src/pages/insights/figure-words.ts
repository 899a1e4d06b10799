import type { Share } from '../../core/insights/figures';
import type { Took } from '../../core/insights/spread';
import { duration } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';
import { here } from './state';

/** "3 h 10", "at least 2 d"; a dash where there is nothing to tell. */
export function tookWords(took: Took | undefined): string {
  if (took === undefined) return nothing;
  const words = duration(took.ms, here());
  return took.atLeast ? say('insight_atLeast', words) : words;
}

/** The same of working time, which has no days: "11 h", however long. */
export function workWords(took: Took | undefined): string {
  if (took === undefined || took.ms < tenHours) return tookWords(took);
  const words = say('time_hours', countWords(Math.round(took.ms / 3_600_000)));
  return took.atLeast ? say('insight_atLeast', words) : words;
}

const tenHours = 10 * 3_600_000;

/** "12 of 14 (86 %)". */
export function shareWords({ part, of }: Share): string {
  if (of === 0) return nothing;
  const locale = shownLocale();
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return say('insight_share', number.format(part), number.format(of), percent.format(part / of));
}

export const countWords = (count: number) => new Intl.NumberFormat(shownLocale()).format(count);

const nothing = '–';
