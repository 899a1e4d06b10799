import { readFileSync, writeFileSync } from 'node:fs';
import { featureCount, requestFeatures } from '../src/core/reading/request-features';
import { crossValidated } from './cross-validation';
import { heldOut } from './held-out';
import { type Case, train, type Weights } from './logistic-regression';
import { mailText } from './mail-data';
import { yesNo } from './report';
import { threshold, training } from './training';

/** Where the weights are kept. */
export const weightsFile = 'src/core/reading/request-weights.ts';

/**
 * Trains the small model on Parakweet's train part (Apache-2.0), without the sentences of our held-out half, and writes
 * its weights in bytes. The same data give the same file.
 */
export function retrain(): void {
  const text = trainedWeights();
  const same = readFileSync(weightsFile, 'utf8') === text;
  writeFileSync(weightsFile, text);
  console.log(`${weightsFile}: ${text.length} characters${same ? ', unchanged' : ''}`);
}

/** The text of {@link weightsFile}, trained anew. Throws where the data are not here. */
export function trainedWeights(): string {
  const cases = trainingCases();
  const weights = quantised(train(cases, featureCount, training));
  return written(weights, cases.length, scoreOf(cases));
}

function trainingCases(): Case[] {
  const unseen = heldOut();
  return mailText('intent-parakweet/train.tsv')
    .split('\n')
    .filter((line, i) => line !== '' && !unseen.has(`parakweet ${i + 1}`))
    .map((line) => ({
      is: line.startsWith('Yes'),
      features: requestFeatures(line.slice(line.indexOf('\t') + 1)),
    }));
}

/** F1 by ten-fold cross-validation. */
function scoreOf(cases: readonly Case[]): string {
  const scored = crossValidated(cases);
  const said = cases.map(({ is }, i) => ({
    id: '',
    wanted: is,
    got: (scored[i] ?? 0) >= threshold,
  }));
  return yesNo('', said).figures.F1?.toFixed(3) ?? '';
}

interface Quantised {
  bias: number;
  /** What one step of a byte is worth. */
  step: number;
  bytes: Int8Array;
}

function quantised({ bias, of }: Weights): Quantised {
  const largest = of.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const step = Number((largest / 127).toPrecision(6));
  const bytes = Int8Array.from(of, (each) =>
    Math.max(-127, Math.min(127, Math.round(each / step))),
  );
  return { bias: Number(bias.toPrecision(6)), step, bytes };
}

function written({ bias, step, bytes }: Quantised, count: number, score: string): string {
  return `/**
 * Weights of the small model that tells requests, proposals and commitments: logistic regression on hashed words, pairs
 * and threes of words. Trained by measure/train.ts on ${count} sentences of Parakweet's email intent data set, train part
 * (Apache-2.0), seed ${training.seed}; F1 ${score} by ten-fold cross-validation. Made anew by \`npm run measure -- --train\`.
 */
export const requestWeights = {
  bias: ${bias},
  step: ${step},
  bytes:
    '${Buffer.from(bytes.buffer).toString('base64')}',
};
`;
}
