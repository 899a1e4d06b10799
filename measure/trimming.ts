import EmailReplyParser from 'email-reply-parser';
import { htmlText } from '../src/core/reading/html-text';
import { newlyWritten } from '../src/core/reading/trim';
import { hasMail, mailNames, mailText } from './mail-data';
import { partsOf } from './mail-parts';
import { quotedLines, quotedQuestions } from './quoted';
import type { Report } from './report';

/** A mail, and what of it is the writer's own. */
export interface Fixture {
  id: string;
  /** Its text before trimming. */
  mail: string;
  /** What the writer wrote, as the fixture's own project has it. */
  wanted: string;
}

/** Trimming on the fixtures of two projects, by our own code and by the best kept library. */
export function measureTrimming(): Report[] {
  if (!hasMail('reply-trimming')) return [];
  const texts = discourse();
  const replies = talon();
  const all = [...texts, ...replies];
  return [
    scored('trimming, 64 plain texts, 13 languages', texts, newlyWritten),
    scored('the same by email-reply-parser', texts, byLibrary),
    // Discourse keeps a quote that stands above its answer; a reading must not take it for the writer's words.
    scored('the same, quotes above answers left out', texts.map(withoutQuotes), newlyWritten),
    scored('trimming, replies of 19 mail programs', replies, newlyWritten),
    scored('those replies by email-reply-parser', replies, byLibrary),
    quotedQuestions('mails that leave no quoted question', all, newlyWritten, { share: 0.99 }),
    quotedQuestions('no quoted question, by email-reply-parser', all, byLibrary),
    quotedLines('mails that leave no quoted line of three words', all, newlyWritten),
    quotedLines('no such line, by email-reply-parser', all, byLibrary),
  ];
}

function byLibrary(mail: string): string {
  return new EmailReplyParser().parseReply(mail);
}

function discourse(): Fixture[] {
  const folder = 'reply-trimming/email_reply_trimmer/test';
  return mailNames(`${folder}/emails`).map((id) => ({
    id,
    mail: mailText(`${folder}/emails/${id}`),
    wanted: mailText(`${folder}/trimmed/${id}`),
  }));
}

function withoutQuotes({ id, mail, wanted }: Fixture): Fixture {
  return { id, mail, wanted: wanted.replace(/^>.*$/gm, '') };
}

/** Each of talon's replies says one thing (its tests/html_quotations_test.py, text_quotations_test.py). */
function talon(): Fixture[] {
  const folder = 'reply-trimming/talon/tests/fixtures';
  const html = mailNames(`${folder}/html_replies`).map((id) => ({
    id,
    mail: htmlText(mailText(`${folder}/html_replies/${id}`)),
    wanted: 'Hi. I am fine.\nThanks,\nAlex',
  }));
  const replies = mailNames(`${folder}/standard_replies`).filter((id) => id.endsWith('.eml'));
  const whole = replies.flatMap((id) =>
    partsOf(mailText(`${folder}/standard_replies/${id}`)).map(({ kind, body }) => ({
      id: `${id} ${kind}`,
      mail: kind === 'html' ? htmlText(body) : body,
      wanted: id === 'outlook.eml' && kind === 'html' ? 'Allo! Follow up MIME!' : 'Hello',
    })),
  );
  return [...html, ...whole];
}

function scored(task: string, fixtures: Fixture[], trim: (mail: string) => string): Report {
  const found = fixtures.map((fixture) => {
    const got = plain(trim(fixture.mail));
    const wanted = plain(fixture.wanted);
    return { id: fixture.id, exact: got === wanted, f1: tokenF1(got, wanted), got };
  });
  const exact = found.filter((each) => each.exact).length;
  const mean = found.reduce((sum, { f1 }) => sum + f1, 0) / found.length;
  return {
    task,
    count: found.length,
    figures: { exact: exact / found.length, 'token F1': mean },
    worst: found.filter((each) => !each.exact).map(({ id, got }) => `${id}: ${got.slice(0, 100)}`),
  };
}

/** Line by line without blanks at the ends and empty lines. */
export function plain(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function tokenF1(got: string, wanted: string): number {
  const [a, b] = [got, wanted].map((text) => text.split(/\s+/).filter((word) => word !== ''));
  if (a === undefined || b === undefined || a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = a.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}
