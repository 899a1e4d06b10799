import { featureCount } from '../src/core/reading/request-features';
import { seededRandom } from '../test/harness/seeded-random';
import { type Case, probability, train } from './logistic-regression';
import { training } from './training';

const folds = 10;

/** How likely each case is, by a model trained on the nine tenths without it. The same cases give the same answer. */
export function crossValidated(cases: readonly Case[]): number[] {
  const next = seededRandom(training.seed);
  const fold = cases.map(() => Math.floor(next() * folds));
  const models = Array.from({ length: folds }, (_, own) =>
    train(
      cases.filter((_each, i) => fold[i] !== own),
      featureCount,
      training,
    ),
  );
  return cases.map(({ features }, i) => {
    const model = models[fold[i] ?? 0];
    return model === undefined ? 0 : probability(model, features);
  });
}
