import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestModel } from '../src/core/reading/request-model';
import { askingCases } from './asking-cases';
import { foreignCases, trainAsking } from './asking-training';
import { crossJudged } from './asking-validation';
import { yesNo } from './report';
import { training } from './training';

/** Where the weights are kept. */
export const weightsFile = 'src/core/reading/request-weights.ts';

/**
 * Trains the small model on Parakweet's train part (Apache-2.0), BC3 (CC BY-SA 3.0) and what is labelled of Clinton's mail
 * (public domain), without what is held out, and writes its weights in bytes. The same data give the same file.
 */
export function retrain(): void {
  const text = trainedWeights(scoreOf());
  const same = readFileSync(weightsFile, 'utf8') === text;
  writeFileSync(weightsFile, text);
  console.log(`${weightsFile}: ${text.length} characters${same ? ', unchanged' : ''}`);
}

/** The text of {@link weightsFile}, trained anew, with a score to be told in it. Throws where the data are not here. */
export function trainedWeights(score: string): string {
  const [cases, others] = [askingCases(), foreignCases()];
  return written(quantised(trainAsking(cases, others)), [cases.length, others.length], score);
}

/** F1 of "needs a reply" by five-fold cross-validation. */
function scoreOf(): string {
  const cases = askingCases();
  const judged = crossJudged(cases, foreignCases());
  const said = cases.map(({ needs }, i) => ({
    id: '',
    wanted: needs,
    got: (judged[i] ?? 0) >= 0.6,
  }));
  return yesNo('', said).figures.F1?.toFixed(3) ?? '';
}

interface Quantised {
  bias: number;
  /** What one step of a byte is worth. */
  step: number;
  bytes: Int8Array;
}

function quantised({ bias, of, step }: RequestModel): Quantised {
  const weights = Float64Array.from(of, (each) => each * step);
  const largest = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const byte = Number((largest / 127).toPrecision(6));
  const bytes = Int8Array.from(weights, (each) =>
    Math.max(-127, Math.min(127, Math.round(each / byte))),
  );
  return { bias: Number(bias.toPrecision(6)), step: byte, bytes };
}

function written(
  { bias, step, bytes }: Quantised,
  [mails = 0, sentences = 0]: readonly number[],
  score: string,
): string {
  return `/**
 * Weights of the small model that tells what asks its reader for an answer: logistic regression on hashed words, pairs and
 * threes of words, and places in the text. Trained by measure/train.ts on ${mails} labelled mails (Clinton's, public domain;
 * W3C's lists in BC3, CC BY-SA 3.0) and ${sentences} sentences (those, and Parakweet's train part, Apache-2.0), seed ${training.seed}. With
 * the rules, which knew these mails, F1 ${score} of "needs a reply" by five-fold cross-validation. Made anew by
 * \`npm run measure -- --train\`.
 */
export const requestWeights = {
  bias: ${bias},
  step: ${step},
  bytes:
    '${Buffer.from(bytes.buffer).toString('base64')}',
};
`;
}
