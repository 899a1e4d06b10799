import type { Nature } from '../standing';
import { kindOf } from './kind';
import type { Mail } from './mail';
import { type Need, needIn } from './need';
import type { WrittenPledge } from './pledges';
import { isReadLanguage } from './read-languages';
import { readWhole } from './read-text';
import { endsIt } from './settling';

/** What a careful assistant would say of one mail. */
export interface Reading {
  kind: Nature;
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

/**
 * Reads one mail, by the two halves of which the ledger is made: what its text shows, read once where it arrives, and
 * what follows from that and from who wrote it to whom. Pure; time grows with the length of its text, up to 40,000
 * characters.
 */
export function read(mail: Mail): Reading {
  const { kept, pledges } = readWhole(mail.text, mail);
  const kind = kindOf(mail, kept.signs ?? []);
  const needsReply = needIn(mail, kind, kept);
  const byPerson = kind === 'person' || kind === 'list';
  return {
    kind,
    needsReply,
    pledges: byPerson ? pledges : [],
    chase: byPerson && kept.chases,
    optOut: byPerson ? kept.optOut : undefined,
    closing: byPerson && endsIt(kept, needsReply),
    language: kept.language,
    wordsRead: isReadLanguage(kept.language),
  };
}
