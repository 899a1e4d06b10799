import { sentencesOf } from '../src/core/reading/sentences';
import { wilson } from './agreement-statistics';
import type { Needed, Report } from './report';
import { type Fixture, plain } from './trimming';

type Trim = (mail: string) => string;

/**
 * Of the mails whose quoted part asks something: how many leave none of its questions in what is kept. A question is a
 * sentence with a mark of question, or a line that ends with one; what the writer also wrote is none of the quote's.
 */
export function quotedQuestions(
  task: string,
  fixtures: readonly Fixture[],
  trim: Trim,
  needed: Needed = {},
): Report {
  return cleanOf(task, fixtures, trim, (text) => unitsOf(text).filter(isQuestion), needed);
}

/** The same of any line of three words or more: no mail is passed over because it happens to ask nothing. */
export function quotedLines(task: string, fixtures: readonly Fixture[], trim: Trim): Report {
  return cleanOf(task, fixtures, trim, (text) =>
    text.split('\n').filter((line) => line.trim().split(/\s+/).length >= 3),
  );
}

function cleanOf(
  task: string,
  fixtures: readonly Fixture[],
  trim: Trim,
  partsOf: (text: string) => string[],
  needed: Needed = {},
): Report {
  const withSome = fixtures
    .map((fixture) => ({ ...fixture, quoted: quotedOf(fixture, partsOf) }))
    .filter(({ quoted }) => quoted.length > 0);
  const left = withSome.flatMap(({ id, mail, quoted }) => {
    const kept = spaced(trim(mail));
    const still = quoted.filter((part) => kept.includes(spaced(part)));
    return still.length === 0 ? [] : [`${id}: ${still.join(' | ')}`];
  });
  const clean = withSome.length - left.length;
  return {
    task,
    count: withSome.length,
    figures: { share: clean / withSome.length },
    intervals: { share: wilson(clean, withSome.length) },
    needed,
    worst: left,
  };
}

function quotedOf({ mail, wanted }: Fixture, partsOf: (text: string) => string[]): string[] {
  const own = spaced(wanted.replace(/^>.*$/gm, ''));
  const parts = partsOf(plain(mail.replace(/^[>|\s]+/gm, '')));
  return parts.filter((part) => spaced(part).length > 2 && !own.includes(spaced(part)));
}

const unitsOf = (text: string) => [...sentencesOf(text), ...text.split('\n')];
const isQuestion = (part: string) => /[?？؟]["'”’»)\s]*$/u.test(part);
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
