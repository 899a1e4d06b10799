import { bareWish } from './opt-out-words';
import { isQuoteHeading, quoteHeadingAt } from './quote-headings';
import { isFooter, isSignatureMark } from './signatures';

/** More is not looked at: what somebody asks stands near the top, and a hostile mail may be of any length. */
const mostText = 40_000;
const mostLines = 1_000;

/**
 * What the writer of a plain text newly wrote: without quoted mail and the lines above it, without signature, footer
 * and mobile mark. Answers between quotes stay. Time grows with the length of the text, up to 40,000 characters.
 */
export function newlyWritten(text: string): string {
  const lines = text
    .slice(0, mostText)
    .split(/\r\n|\r|\n/, mostLines)
    .map(visible);
  const kept: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const heading = quoteHeadingAt(lines, at);
    if (heading !== undefined) {
      const next = firstFilled(lines, heading.end);
      const quoteFollows = isQuoted(lines[next] ?? '');
      // Words under a heading that stands on top are an answer whose quote was lost, but never those of a forwarded mail.
      if (!quoteFollows && (heading.kind === 'mail' || kept.some(isFilled))) break;
      at = quoteFollows ? next : heading.end;
      continue;
    }
    const line = lines[at] ?? '';
    const wish = bareWish.test(line.slice(0, 100)) && !kept.some(isFilled);
    if (!wish && (isSignatureMark(lines, at) || isFooter(line))) at = endOfSignature(lines, at + 1);
    else {
      if (!isQuoted(line) && !isWrappedQuote(lines, at)) kept.push(line);
      at += 1;
    }
  }
  return withoutEmptyEnds(kept);
}

/** A direction mark or an invisible letter may hide what a line begins with. */
function visible(line: string): string {
  return line
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u1427]/gu, '')
    .trimEnd();
}

/** "> …", and with the initials of who is quoted, "C> …"; after a heading some programs write "| …". */
function isQuoted(line: string): boolean {
  return /^\s{0,8}(?:[\p{L}]{0,12}>|\|(?:\s|$))/u.test(line) && !/^\s*\|.*\|\s*$/.test(line);
}

/** A short line between two quoted ones was broken off the first. */
function isWrappedQuote(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    line !== '' &&
    line.length < 30 &&
    isQuoted(lines[at - 1] ?? '') &&
    isQuoted(lines[at + 1] ?? '')
  );
}

/** A signature goes on to the end, or to the quote below it; answers below that quote still count. */
function endOfSignature(lines: string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    if (isQuoted(lines[at] ?? '') || isQuoteHeading(lines, at)) return at;
  }
  return lines.length;
}

function firstFilled(lines: string[], from: number): number {
  const found = lines.findIndex((line, at) => at >= from && isFilled(line));
  return found === -1 ? lines.length : found;
}

function isFilled(line: string): boolean {
  return /\S/.test(line);
}

/** Without empty lines, and lines of nothing but strokes, at either end. */
function withoutEmptyEnds(lines: string[]): string {
  const empty = (line: string) => !/[\p{L}\p{N}\p{Emoji_Presentation}`?:;)]/u.test(line);
  const first = lines.findIndex((line) => !empty(line));
  const last = lines.findLastIndex((line) => !empty(line));
  return first === -1 ? '' : lines.slice(first, last + 1).join('\n');
}
