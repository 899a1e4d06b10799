import { writeFileSync } from 'node:fs';
import { spamAssassinIsThere } from './corpora';
import { readMails, readSentences } from './draw-corpora';
import { freshMailRounds, freshSentenceRounds } from './draw-fresh-strata';
import { type Drawable, type Drawn, poolsOfRounds, type Stratum } from './draw-seeded';
import { readSpamAssassin } from './draw-spam-assassin';
import { mailRounds, publicRounds, sentenceRounds } from './draw-strata';
import {
  drawnFreshMails,
  drawnFreshSentences,
  drawnMails,
  drawnPublic,
  drawnSentences,
  freshMailPool,
  freshSentencePool,
  labelFile,
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
