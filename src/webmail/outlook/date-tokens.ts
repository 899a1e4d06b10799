import { latinDigits } from '../digits';
import { type WordMeaning, wordMeaning } from './date-words';

/** A number of a written date. */
export interface Num {
  value: number;
  width: number;
  /** Place among all tokens. */
  place: number;
  /** What the sign directly behind it says of it: year, month or day. */
  mark: 'y' | 'm' | 'd' | undefined;
  /** The text up to the next number, without white space. */
  gap: string;
}

/** A word of a written date. */
export interface Written {
  place: number;
  word: string;
}

/** The same, and what it may mean. */
export interface Word {
  place: number;
  meaning: WordMeaning | undefined;
  plain: string;
}

/** The numbers and words of a date, in their order. */
export function tokensOf(text: string): { numbers: Num[]; words: Written[] } {
  const clean = latinDigits(text.normalize('NFKC'))
    .replace(marksOfDirection, '')
    .replace(halves, (_, half: string) => ` ${half}m `);
  const numbers: Num[] = [];
  const words: Written[] = [];
  let ended = -1;
  for (const { 0: token, index } of clean.matchAll(tokens)) {
    const place = numbers.length + words.length;
    if (/\d/.test(token)) {
      const before = numbers.at(-1);
      if (before !== undefined) before.gap = clean.slice(ended, index).replace(/\s/g, '');
      numbers.push({ value: Number(token), width: token.length, place, mark: undefined, gap: '' });
      ended = index + token.length;
    } else {
      const word = index === ended ? withoutMark(token, numbers.at(-1)) : token;
      if (word !== '') words.push({ place, word });
    }
  }
  return { numbers, words };
}

/** Takes the mark that stands directly behind a number from the rest of the word: 8日水曜日. */
function withoutMark(token: string, number: Num | undefined): string {
  const mark = marks.get(token[0] ?? '');
  if (mark === undefined || number === undefined) return token;
  if (mark !== 't') number.mark ??= mark;
  return token.slice(1);
}

/** What the words may mean in a page of this language. */
export function meant(words: readonly Written[], language: string): Word[] {
  return words.map(({ place, word }) => ({
    place,
    meaning: wordMeaning(word, language),
    plain: word.toLowerCase(),
  }));
}

const tokens = /\d+|[\p{L}\p{M}]+/gu;
const marksOfDirection = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** "a.m.", "p. m.", "PM" */
const halves = /(?<![\p{L}\p{M}])([ap])\.?\s?m\b\.?/giu;

/** Behind a number: year, month, day of Chinese, Japanese and Korean, and what belongs to the time (t). */
const marks: ReadonlyMap<string, 'y' | 'm' | 'd' | 't'> = new Map([
  ...[...'年년'].map((mark) => [mark, 'y'] as const),
  ...[...'月월'].map((mark) => [mark, 'm'] as const),
  ...[...'日号일'].map((mark) => [mark, 'd'] as const),
  ...[...'時时点點시分분秒초'].map((mark) => [mark, 't'] as const),
]);
