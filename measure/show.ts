import { parseArgs } from 'node:util';
import { htmlText } from '../src/core/reading/html-text';
import type { CorpusMail } from './draw-corpora';
import {
  drawnFreshMails,
  drawnFreshSentences,
  drawnMails,
  drawnPublic,
  drawnSentences,
  drawnThirdMails,
  drawnThirdSentences,
  drawnTrainingMails,
  drawnTrainingSentences,
} from './drawn';

/** More of a mail is not needed to label it. */
const shownLength = 2500;

/**
 * Prints what was drawn for labelling, from the number `--from` up to, without, `--to`; `--what` one of mails, sentences,
 * public (SpamAssassin's mails), and fresh-, third- and training- mails and sentences. Shows no label, no stratum, and not whether a mail was
 * answered.
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
  const from = Number(values.from);
  const texts = shown[values.what];
  if (texts === undefined) throw new Error(`Not one of ${Object.keys(shown).join(', ')}`);
  for (const [index, text] of texts().entries())
    if (index >= from && index < Number(values.to)) console.log(`#${index} ${text}`);
}

const shown: Record<string, () => string[]> = {
  mails: () => drawnMails().map(mailForLabelling),
  public: () => drawnPublic().map(mailForLabelling),
  'fresh-mails': () => drawnFreshMails().map(mailForLabelling),
  sentences: () => drawnSentences().map(({ item }) => item.text),
  'fresh-sentences': () => drawnFreshSentences().map(({ item }) => item.text),
  'third-mails': () => drawnThirdMails().map(mailForLabelling),
  'third-sentences': () => drawnThirdSentences().map(({ item }) => item.text),
  'training-mails': () => drawnTrainingMails().map(mailForLabelling),
  'training-sentences': () => drawnTrainingSentences().map(({ item }) => item.text),
};

function mailForLabelling({ item: mail }: { item: CorpusMail }): string {
  const words = mail.markup ? htmlText(mail.text) : mail.text;
  const text = words.replace(/\n\s*\n+/g, '\n').trim();
  const cut = text.length > shownLength ? `${text.slice(0, shownLength)} […]` : text;
  const owner = mail.owner === '' ? 'not known' : mail.owner;
  return `[${mail.set}] owner: ${owner} | from: ${mail.from} | to: ${mail.to}${mail.cc ? ` | cc: ${mail.cc}` : ''} | ${mail.at}\nSubject: ${mail.subject}\n${cut}\n`;
}
