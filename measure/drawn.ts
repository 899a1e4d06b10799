import { existsSync, readFileSync } from 'node:fs';
import { spamAssassinIsThere } from './corpora';
import { type CorpusMail, type CorpusSentence, readMails, readSentences } from './draw-corpora';
import { freshMails, freshSentences } from './draw-fresh';
import { freshMailRounds, freshSentenceRounds } from './draw-fresh-strata';
import { type Drawn, draw } from './draw-seeded';
import { readSpamAssassin } from './draw-spam-assassin';
import { mailRounds, publicRounds, sentenceRounds } from './draw-strata';

/**
 * What is labelled. By the first draw, which is open to tuning: mails and sentences of `../shared/mail`, and mails of
 * SpamAssassin's public corpus. By the second, which is held out: mails and sentences of both.
 */
export const whats = ['mails', 'sentences', 'public', 'fresh-mails', 'fresh-sentences'] as const;
export type What = (typeof whats)[number];

/** Tuning may look at the one, and never at the other. */
export type Half = 'tuning' | 'held-out';

/** In which half a draw is, whole. */
export function halfOf(what: What): Half {
  return what.startsWith('fresh') ? 'held-out' : 'tuning';
}

/** The mails that were drawn, in the order in which they are labelled. */
export const drawnMails = once((): Drawn<CorpusMail>[] => draw(readMails(), mailRounds));

/** The sentences that were drawn, in the order in which they are labelled. */
export const drawnSentences = once((): Drawn<CorpusSentence>[] =>
  draw(readSentences(), sentenceRounds),
);

/** The mails drawn from SpamAssassin's corpus, in the order in which they are labelled; none where it was not fetched. */
export const drawnPublic = once((): Drawn<CorpusMail>[] =>
  spamAssassinIsThere ? draw(readSpamAssassin(), publicRounds) : [],
);

/** What the second draw could take of mails; none where SpamAssassin's corpus was not fetched. */
export const freshMailPool = once((): CorpusMail[] =>
  spamAssassinIsThere ? freshMails(firstDraw()) : [],
);

/** The mails of the second draw, in the order in which they are labelled. */
export const drawnFreshMails = once((): Drawn<CorpusMail>[] =>
  draw(freshMailPool(), freshMailRounds),
);

/** What the second draw could take of sentences; none where SpamAssassin's corpus was not fetched. */
export const freshSentencePool = once((): CorpusSentence[] => {
  if (!spamAssassinIsThere) return [];
  const mails = drawnFreshMails().map(({ item }) => item);
  return freshSentences(firstDraw(), mails);
});

/** The sentences of the second draw, in the order in which they are labelled. */
export const drawnFreshSentences = once((): Drawn<CorpusSentence>[] =>
  draw(freshSentencePool(), freshSentenceRounds),
);

/** The same each time, as corpora do not change in a run. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

function firstDraw() {
  return {
    mails: [...drawnMails(), ...drawnPublic()].map(({ item }) => item),
    sentences: drawnSentences().map(({ item }) => item),
  };
}

/** The file of what was drawn (`draw`), or of an annotator's labels. */
export function labelFile(what: What, by: string): string {
  return `measure/labels/${what}${halfOf(what) === 'held-out' ? '.held-out' : ''}.${by}.jsonl`;
}

/** The lines of such a file; none where it is not there. Throws on a line that is not JSON. */
export function readLabels<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}
