import { askingIn } from '../src/core/reading/asking';
import { needIn } from '../src/core/reading/need';
import { readText } from '../src/core/reading/read-text';
import type { RequestModel } from '../src/core/reading/request-model';
import { type AskingCase, askingCases, askingSets } from './asking-cases';
import { type ForeignCase, foldOf, foreignCases, trainAsking } from './asking-training';
import { type Report, yesNo } from './report';

const folds = 5;

/**
 * Whether a mail needs a reply, each judged by a model that saw nothing of its thread: threads are parted in five. Patterns of
 * rules were not learnt anew, and knew the first set.
 */
export function validatedAsking(): Report[] {
  const cases = askingCases();
  const judged = crossJudged(cases, foreignCases());
  return [undefined, ...askingSets].map((set) =>
    yesNo(
      `needs a reply, five-fold (${set ?? 'all'})`,
      cases
        .map((each, i) => ({ ...each, p: judged[i] ?? 0 }))
        .filter(({ what }) => set === undefined || what === set)
        .map(({ mail, needs, p }) => ({
          id: `${p} ${mail.subject} | ${mail.text.slice(0, 400)}`,
          wanted: needs,
          got: p >= 0.6,
          p,
        })),
    ),
  );
}

/** How much each needs a reply, by a model trained without its fifth. */
export function crossJudged(
  cases: readonly AskingCase[],
  others: readonly ForeignCase[],
): number[] {
  const fold = cases.map((each) => foldOf(each.fold, folds));
  const models = Array.from({ length: folds }, (_, own) => {
    const groups = new Set(cases.filter((_each, i) => fold[i] === own).map(({ group }) => group));
    return trainAsking(
      cases.filter((_each, i) => fold[i] !== own),
      others.filter(({ group }) => !groups.has(group)),
    );
  });
  return cases.map((each, i) => {
    const model = models[fold[i] ?? 0];
    return model === undefined ? 0 : judgedBy(each, model);
  });
}

function judgedBy({ mail, kind, sentences }: AskingCase, model: RequestModel): number {
  const words = readText(mail.text, { ...mail, direction: 'in' });
  const { asks: _, asksNamed: _named, sentence: _shown, ...kept } = words;
  const asking = askingIn(
    sentences.map(({ sentence }) => sentence),
    words.language,
    model,
  );
  return needIn(mail, kind, { ...kept, ...asking }).p;
}
