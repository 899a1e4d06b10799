import { parseArgs } from 'node:util';
import { htmlText } from '../src/core/reading/html-text';
import { drawnMails, drawnPublic, drawnSentences } from './draw';
import type { CorpusMail } from './draw-corpora';

/** More of a mail is not needed to label it. */
const shownLength = 2500;

/**
 * Prints what was drawn for labelling, from the number `--from` up to, without, `--to`; `--what sentences`
 * for sentences, `public` for SpamAssassin's mails; `--half tuning` for that half alone. Shows no label, no stratum, no half, and not whether a mail was answered.
 */
export function run(): void {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      what: { type: 'string', default: 'mails' },
      from: { type: 'string', default: '0' },
      to: { type: 'string', default: '25' },
      half: { type: 'string' },
    },
  });
  const from = Number(values.from);
  const shown = textsOf(values.what).map((each, index) => ({ ...each, index }));
  for (const { text, half, index } of shown.slice(from, Number(values.to)))
    if (values.half === undefined || values.half === half) console.log(`#${index} ${text}`);
}

interface Shown {
  text: string;
  half: string;
}

function textsOf(what: string): Shown[] {
  if (what === 'sentences')
    return drawnSentences().map(({ item: { text }, half }) => ({ text, half }));
  const mails = what === 'public' ? drawnPublic() : drawnMails();
  return mails.map(({ item, half }) => ({ text: mailForLabelling(item), half }));
}

function mailForLabelling(mail: CorpusMail): string {
  const words = mail.markup ? htmlText(mail.text) : mail.text;
  const text = words.replace(/\n\s*\n+/g, '\n').trim();
  const cut = text.length > shownLength ? `${text.slice(0, shownLength)} […]` : text;
  const owner = mail.owner === '' ? 'not known' : mail.owner;
  return `[${mail.set}] owner: ${owner} | from: ${mail.from} | to: ${mail.to}${mail.cc ? ` | cc: ${mail.cc}` : ''} | ${mail.at}\nSubject: ${mail.subject}\n${cut}\n`;
}
