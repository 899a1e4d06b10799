import { timesIn } from '../src/core/reading/dates';
import { languageOf } from '../src/core/reading/language';
import type { Moment } from '../src/core/reading/moment';
import { spokenTimes } from '../src/core/reading/spoken-times';
import { usualCalendar } from '../src/core/work-calendar';
import type { CorpusMail, CorpusSentence } from './draw-corpora';
import type { MailLabel, SentenceLabel } from './draw-label';
import { drawnMails, drawnSentences } from './drawn';
import { labelledOf } from './labelled';
import { hasMail, mailLines } from './mail-data';

const moment: Moment = {
  at: Date.UTC(2010, 5, 1, 14),
  zone: 'America/New_York',
  calendar: usualCalendar('America/New_York'),
  language: 'en',
};

/** What chrono-node finds that our own words for times do not, and what the two libraries cost a sentence or a mail. */
export function worth(): string {
  const pledges = datedPledges();
  const phrases = hasMail('dates-chrono') ? phrasesOfLanguages() : [];
  return [
    '| chrono-node | cases | a time found with it | by our own words alone |',
    '|---|---|---|---|',
    row('dated pledges of the first draw', pledges, (text) => [text, moment]),
    row("phrases of chrono's own tests, seven languages", phrases, ({ text, language }) => [
      text,
      { ...moment, at: Date.UTC(2000, 0, 1), language },
    ]),
    `\ntimes in a pledge: ${cost(pledges, (text) => timesIn(text, moment))}, by our own words alone ${cost(pledges, (text) => spokenTimes(text, moment))}`,
    `language of a pledge: ${cost(pledges, languageOf)}`,
  ].join('\n');
}

/** The words that an annotator marked for a pledge with a time. */
function datedPledges(): string[] {
  const mails = labelledOf<MailLabel, CorpusMail>('mails', drawnMails());
  const sentences = labelledOf<SentenceLabel, CorpusSentence>('sentences', drawnSentences());
  return [
    ...mails.flatMap(({ item, label }) =>
      label.pledges
        .filter(({ dated }) => dated)
        .map(({ at, length }) => item.text.slice(at, at + length)),
    ),
    ...sentences.filter(({ label }) => label.label === 'pledge-dated').map(({ item }) => item.text),
  ];
}

interface Phrase {
  text: string;
  language: string;
}

function phrasesOfLanguages(): Phrase[] {
  return mailLines<{ lang: string; kind: string; text: string }>('dates-chrono/cases.jsonl')
    .filter(({ lang, kind }) => kind === 'match' && /^(?:en|de|fr|es|pt|it|nl)$/.test(lang))
    .map(({ text, lang }) => ({ text, language: lang }));
}

function row<T>(name: string, cases: readonly T[], asked: (one: T) => [string, Moment]): string {
  const withIt = cases.filter((one) => timesIn(...asked(one)).length > 0).length;
  const alone = cases.filter((one) => spokenTimes(...asked(one)).length > 0).length;
  return `| ${name} | ${cases.length} | ${withIt} | ${alone} |`;
}

/** The mean of a second or third round, when patterns and compiler are warm. */
function cost(texts: readonly string[], act: (text: string) => unknown): string {
  let begun = 0;
  for (let round = 0; round < rounds; round += 1) {
    if (round === 1) begun = performance.now();
    for (const text of texts) act(text);
  }
  const each = (performance.now() - begun) / (rounds - 1) / Math.max(1, texts.length);
  return `${each.toFixed(3)} ms`;
}

const rounds = 6;
