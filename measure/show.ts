import { parseArgs } from 'node:util';
import { drawnMails, drawnSentences } from './draw';
import type { CorpusMail } from './draw-corpora';

/** More of a mail is not needed to label it. */
const shownLength = 2500;

/**
 * Prints what was drawn for labelling, from the number `--from` up to, without, `--to`; `--what sentences`
 * for sentences. Shows no label, no stratum, no half, and not whether a mail was answered.
 */
export function run(): void {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      what: { type: 'string', default: 'mails' },
      from: { type: 'string', default: '0' },
      to: { type: 'string', default: '25' },
    },
  });
  const shown =
    values.what === 'sentences'
      ? drawnSentences().map(({ item }) => item.text)
      : drawnMails().map(({ item }) => mailForLabelling(item));
  const from = Number(values.from);
  for (const [index, text] of shown.slice(from, Number(values.to)).entries())
    console.log(`#${from + index} ${text}`);
}

function mailForLabelling(mail: CorpusMail): string {
  const text = mail.text.replace(/\n\s*\n+/g, '\n').trim();
  const cut = text.length > shownLength ? `${text.slice(0, shownLength)} […]` : text;
  const owner = mail.owner === '' ? 'not known' : mail.owner;
  return `[${mail.set}] owner: ${owner} | from: ${mail.from} | to: ${mail.to} | ${mail.at}\nSubject: ${mail.subject}\n${cut}\n`;
}
