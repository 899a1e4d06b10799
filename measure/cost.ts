import { mailOfLine } from '../src/core/reading/mail-of-line';
import { read } from '../src/core/reading/read';
import { type CorpusMail, corporaAreThere, readMails } from './draw-corpora';

/** Prints what reading a mail costs, beside a baseline of the same run: splitting the same texts into words. */
export function measureCost(): string {
  const texts = corporaAreThere ? readMails().map(({ text }: CorpusMail) => text) : made;
  const some = texts.filter((_, i) => i % Math.ceil(texts.length / mostTexts) === 0);
  // The first round prepares patterns and the compiler.
  for (const text of some) readText(text);
  const reading = some.map((text) => timeOf(() => readText(text)));
  const words = some.map((text) =>
    timeOf(() => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).length),
  );
  const [html, plain] = big.map((mail) =>
    timeOf(() => read(mailOfLine({ from: 'a@b.example', ...mail }, 0))),
  );
  return [
    '| cost | median | 95 of 100 | worst |',
    '|---|---|---|---|',
    row(`reading, ${some.length} mails`, reading),
    row('baseline: splitting them into words', words),
    `\na megabyte of HTML ${html?.toFixed(1)} ms, of text ${plain?.toFixed(1)} ms`,
  ].join('\n');
}

const mostTexts = 400;
const made = Array.from(
  { length: mostTexts },
  (_, i) => `Hello.\nCan you come on the ${i % 28}th?\nI will call tomorrow.`,
);
const line =
  'I will send the plan on Thursday, and then we can see whether the ground is level enough. ';
const big = [{ html: `<p>${line}</p>`.repeat(10_000) }, { text: `${line}\n`.repeat(11_000) }];

function readText(text: string): void {
  read(mailOfLine({ from: 'a@b.example', text }, 0));
}

function timeOf(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

function row(name: string, times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(2);
  return `| ${name} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(1)} ms |`;
}
