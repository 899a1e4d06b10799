import { hostileWords } from './junk';
import type { Random } from './random';

/** At a share of the text's length, so many characters are taken out and these are put in. */
export interface TextChange {
  at: number;
  cut: number;
  put: string;
}

/** `words`: what of the text's own language may be put in beside what is hostile in any. */
export function textChanges(random: Random, words: readonly string[]): TextChange[] {
  return Array.from({ length: 1 + random.int(random.chance(0.2) ? 12 : 3) }, () => ({
    at: random.int(1_000_000) / 1_000_000,
    cut: random.chance(0.1) ? 1_000_000 : random.int(40),
    put: random.chance(0.3) ? '' : random.pick(random.chance(0.5) ? words : hostileWords),
  }));
}

/** The text with these changes, one after another. */
export function changedText(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((before, { at, cut, put }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + put + before.slice(start + cut);
  }, text);
}
