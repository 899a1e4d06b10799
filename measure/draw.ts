import { writeFileSync } from 'node:fs';
import { spamAssassinIsThere } from './corpora';
import { readMails, readSentences } from './draw-corpora';
import { freshMailRounds, freshSentenceRounds } from './draw-fresh-strata';
import { type Drawable, type Drawn, poolsOfRounds, type Stratum } from './draw-seeded';
import { readSpamAssassin } from './draw-spam-assassin';
import { mailRounds, publicRounds, sentenceRounds } from './draw-strata';
import { thirdMailRounds, thirdSentenceRounds } from './draw-third-strata';
import { trainingMailRounds, trainingSentenceRounds } from './draw-training-strata';
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
  freshMailPool,
  freshSentencePool,
  labelFile,
  thirdMailPool,
  thirdSentencePool,
  trainingMailPool,
  trainingSentencePool,
  type What,
} from './drawn';

/** Draws anew, writes the ids to `measure/labels/*.draw.jsonl`, prints strata and prevalence. */
export function run(): void {
  file('mails', drawnMails(), readMails(), mailRounds);
  file('sentences', drawnSentences(), readSentences(), sentenceRounds);
  if (!spamAssassinIsThere) return;
  file('public', drawnPublic(), readSpamAssassin(), publicRounds);
  file('fresh-mails', drawnFreshMails(), freshMailPool(), freshMailRounds);
  file('fresh-sentences', drawnFreshSentences(), freshSentencePool(), freshSentenceRounds);
  file('third-mails', drawnThirdMails(), thirdMailPool(), thirdMailRounds);
  file('third-sentences', drawnThirdSentences(), thirdSentencePool(), thirdSentenceRounds);
  file('training-mails', drawnTrainingMails(), trainingMailPool(), trainingMailRounds);
  file(
    'training-sentences',
    drawnTrainingSentences(),
    trainingSentencePool(),
    trainingSentenceRounds,
  );
}

function file<T extends Drawable>(
  what: What,
  drawn: readonly Drawn<T>[],
  pool: readonly T[],
  rounds: readonly Stratum<T>[][],
): void {
  const ids = drawn.map(({ item: { set, id }, stratum }) => JSON.stringify({ set, id, stratum }));
  writeFileSync(labelFile(what, 'draw'), `${ids.join('\n')}\n`);
  console.log(`| ${what}: stratum | of | drawn |\n|---|---|---|`);
  for (const [{ name }, own] of poolsOfRounds(pool, rounds).flatMap((pools) => [...pools])) {
    const count = drawn.filter(({ stratum }) => stratum === name).length;
    console.log(`| ${[name, own.length, count].join(' | ')} |`);
  }
  console.log();
}
