import { cpus } from 'node:os';
import EmailReplyParser from 'email-reply-parser';
import { languageOf } from '../src/core/reading/language';
import { mailOfLine } from '../src/core/reading/mail-of-line';
import { read } from '../src/core/reading/read';
import { newlyWritten } from '../src/core/reading/trim';
import { type CorpusMail, corporaAreThere, readMails } from './draw-corpora';

/**
 * What reading a mail costs, beside two baselines of the same run over the same texts: the kept library that only trims,
 * and one pass of a pattern for words. Then what a message of a megabyte does.
 */
export function measureCost(): string {
  const texts = corporaAreThere ? readMails().map(({ text }: CorpusMail) => text) : made;
  const some = texts.filter((_, i) => i % Math.ceil(texts.length / mostTexts) === 0);
  return [
    `time on the processor, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`,
    '',
    `| cost of a mail (${some.length} mails) | median | 95 of 100 | worst |`,
    '|---|---|---|---|',
    row('reading: trim, language, kind, need, pledges, dates', some, readText),
    row('of it: trimming', some, newlyWritten),
    row('of it: language', some, languageOf),
    row('baseline: email-reply-parser, which trims alone', some, (text) =>
      new EmailReplyParser().parseReply(text),
    ),
    row('baseline: one pass of a pattern for words', some, (text) => text.match(/[\p{L}\p{N}]+/gu)),
    '',
    '| a megabyte of | blocks for, median of 9 | worst | one pass of the pattern |',
    '|---|---|---|---|',
    ...Object.entries(big).map(([name, mail]) => bigRow(name, mail)),
  ].join('\n');
}

const mostTexts = 400;
const made = Array.from(
  { length: mostTexts },
  (_, i) => `Hello.\nCan you come on the ${i % 28}th?\nI will call tomorrow.`,
);
const line =
  'I will send the plan on Thursday, and then we can see whether the ground is level enough. ';
const big: Record<string, { text: string } | { html: string }> = {
  'HTML paragraphs': { html: `<p>${line}</p>`.repeat(10_000) },
  'HTML, one quote in another': { html: `<blockquote>${line}`.repeat(10_000) },
  'lines of text': { text: `${line}\n`.repeat(11_000) },
  'quoted lines': { text: `> ${line}\n`.repeat(11_000) },
  'one line': { text: line.repeat(11_000) },
};

function readText(text: string): unknown {
  return read(mailOfLine({ from: 'a@b.example', text }, 0));
}

function bigRow(name: string, mail: { text: string } | { html: string }): string {
  const times = Array.from({ length: 9 }, () =>
    timeOf(() => read(mailOfLine({ from: 'a@b.example', ...mail }, 0))),
  ).sort((a, b) => a - b);
  const text = 'html' in mail ? mail.html : mail.text;
  const pass = timeOf(() => text.match(/[\p{L}\p{N}]+/gu));
  return `| ${name} | ${times[4]?.toFixed(1)} ms | ${times[8]?.toFixed(1)} ms | ${pass.toFixed(1)} ms |`;
}

/** The process's own time on the processor, ms: what else the machine does is not counted. */
function timeOf(act: () => unknown): number {
  const begun = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** The first round prepares patterns and the compiler. */
function row(name: string, texts: readonly string[], act: (text: string) => unknown): string {
  for (const text of texts) act(text);
  const sorted = texts.map((text) => timeOf(() => act(text))).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(2);
  return `| ${name} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(1)} ms |`;
}
