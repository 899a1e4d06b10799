import { existsSync, readFileSync } from 'node:fs';
import { spamAssassinIsThere } from './corpora';
import { type CorpusMail, type CorpusSentence, readMails, readSentences } from './draw-corpora';
import {
  type EarlierDraw,
  freshMails,
  freshSentences,
  trainingMails,
  trainingSentences,
} from './draw-fresh';
import { freshMailRounds, freshSentenceRounds } from './draw-fresh-strata';
import { type Drawn, draw } from './draw-seeded';
import { readSpamAssassin } from './draw-spam-assassin';
import { mailRounds, publicRounds, sentenceRounds } from './draw-strata';
import { thirdMailRounds, thirdSentenceRounds } from './draw-third-strata';
import { trainingMailRounds, trainingSentenceRounds } from './draw-training-strata';

/**
 * What is labelled: by the first draw mails and sentences of `../shared/mail`, and mails of SpamAssassin's public corpus; by
 * the second and third, mails and sentences of both, and as many more to train on. The third alone is held out.
 */
export const whats = [
  'mails',
  'sentences',
  'public',
  'fresh-mails',
  'fresh-sentences',
  'third-mails',
  'third-sentences',
  'training-mails',
  'training-sentences',
] as const;
export type What = (typeof whats)[number];

/** Tuning may look at the one, and never at the other. */
export type Half = 'tuning' | 'held-out';

/** In which half a draw is, whole. */
export function halfOf(what: What): Half {
  return what.startsWith('third') ? 'held-out' : 'tuning';
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

/** What the third draw could take of mails, nothing that is like the first two; none where SpamAssassin's corpus was not fetched. */
export const thirdMailPool = once((): CorpusMail[] =>
  spamAssassinIsThere ? freshMails(spentDraws()) : [],
);

/** The mails of the third draw, in the order in which they are labelled. */
export const drawnThirdMails = once((): Drawn<CorpusMail>[] =>
  draw(thirdMailPool(), thirdMailRounds),
);

/** What the third draw could take of sentences. */
export const thirdSentencePool = once((): CorpusSentence[] =>
  spamAssassinIsThere ? freshSentences(spentDraws(), itemsOf(drawnThirdMails())) : [],
);

/** The sentences of the third draw, in the order in which they are labelled. */
export const drawnThirdSentences = once((): Drawn<CorpusSentence>[] =>
  draw(thirdSentencePool(), thirdSentenceRounds),
);

/** What could be drawn of mails to train on. */
export const trainingMailPool = once((): CorpusMail[] =>
  spamAssassinIsThere ? trainingMails(allDraws(), heldOutDraw()) : [],
);

/** The mails to train on, in the order in which they are labelled. */
export const drawnTrainingMails = once((): Drawn<CorpusMail>[] =>
  draw(trainingMailPool(), trainingMailRounds),
);

/** What could be drawn of sentences to train on. */
export const trainingSentencePool = once((): CorpusSentence[] => {
  if (!spamAssassinIsThere) return [];
  const { mails, sentences } = allDraws();
  const drawn = { mails: [...mails, ...itemsOf(drawnTrainingMails())], sentences };
  return trainingSentences(drawn, heldOutDraw());
});

/** The sentences to train on, in the order in which they are labelled. */
export const drawnTrainingSentences = once((): Drawn<CorpusSentence>[] =>
  draw(trainingSentencePool(), trainingSentenceRounds),
);

/** The same each time, as corpora do not change in a run. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

function firstDraw(): EarlierDraw {
  return {
    mails: itemsOf([...drawnMails(), ...drawnPublic()]),
    sentences: itemsOf(drawnSentences()),
  };
}

/** The first and the second draw, both open to tuning. */
function spentDraws(): EarlierDraw {
  const { mails, sentences } = firstDraw();
  return {
    mails: [...mails, ...itemsOf(drawnFreshMails())],
    sentences: [...sentences, ...itemsOf(drawnFreshSentences())],
  };
}

function heldOutDraw(): EarlierDraw {
  return { mails: itemsOf(drawnThirdMails()), sentences: itemsOf(drawnThirdSentences()) };
}

function allDraws(): EarlierDraw {
  const [spent, heldOut] = [spentDraws(), heldOutDraw()];
  return {
    mails: [...spent.mails, ...heldOut.mails],
    sentences: [...spent.sentences, ...heldOut.sentences],
  };
}

function itemsOf<T>(drawn: readonly Drawn<T>[]): T[] {
  return drawn.map(({ item }) => item);
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
