import { chasesIn } from './chasing';
import { closesIn, takesNote } from './closing';
import { type Kind, kindOf } from './kind';
import { isReadLanguage, languageOf } from './language';
import type { Mail } from './mail';
import { type Need, needIn } from './need';
import { optOutIn } from './opt-out';
import { pledgesIn, type WrittenPledge } from './pledges';
import { sentencesOf } from './sentences';

/** What a careful assistant would say of one mail. */
export interface Reading {
  kind: Kind;
  needsReply: Need;
  /** What its writer undertook. */
  pledges: WrittenPledge[];
  /** The words ask where the answer is. */
  chase: boolean;
  /** The writer asks not to be written to, in their own words, or takes that back. */
  optOut: 'asked' | 'withdrawn' | undefined;
  /** Nothing more is owed. */
  closing: boolean;
  /** ISO 639-1; undefined where the text is too short to tell. */
  language: string | undefined;
  /** False where the words are in none of the languages that are read: then it rests on structure alone. */
  wordsRead: boolean;
}

/** More is not read: what a person asks stands near the top, and a hostile mail may be of any length. */
const readAtMost = 8_000;

/** Reads one mail. Pure; time grows with the length of its text, up to 8,000 characters. */
export function read(mail: Mail): Reading {
  const text = mail.text.slice(0, readAtMost);
  const sentences = sentencesOf(text);
  const language = languageOf(text);
  const kind = kindOf(mail);
  const byPerson = kind === 'person' || kind === 'list';
  const { at, calendar } = mail;
  const moment = { at, zone: calendar.zone, calendar, language };
  const chase = byPerson && sentences.some(chasesIn);
  const closes = byPerson && closesIn(sentences);
  const pledges = byPerson ? pledgesIn(sentences, moment) : [];
  const needsReply = needIn({ mail, kind, sentences, chase, closing: closes, language });
  const quiet = needsReply.verdict === 'no' && pledges.length === 0;
  return {
    kind,
    needsReply,
    pledges,
    chase,
    optOut: byPerson ? optOutIn(sentences) : undefined,
    closing: closes || (byPerson && quiet && takesNote(sentences)),
    language,
    wordsRead: isReadLanguage(language),
  };
}
