/** What rules and the small model think of one sentence. */
export interface AskedSentence {
  /** Its number in the text. */
  at: number;
  /** By the rules, 0 to 1. */
  byRules: number;
  /** By the small model, log odds. */
  byModel: number;
}

/**
 * What the sentences of a text together tell of whether it asks, for the small model's second layer; the first is the
 * constant 1. `of` is the number of all its sentences, of which those put to somebody else by name may be left out.
 */
export function textFeatures(sentences: readonly AskedSentence[], of: number): number[] {
  const models = sentences.map(({ byModel }) => bounded(byModel)).sort((a, b) => b - a);
  const [first = least, second = least] = models;
  const top = best(sentences, ({ byModel }) => byModel);
  const ruled = best(sentences, ({ byRules, byModel }) => byRules + byModel / 1e6);
  const byRules = ruled?.byRules ?? 0;
  const none = models.reduce((product, each) => product / (1 + Math.exp(each)), 1);
  return [
    1,
    first,
    second,
    byRules,
    Number(byRules >= 0.4),
    Number(byRules >= 0.62),
    Number(byRules >= 0.8),
    byRules >= 0.4 ? bounded(ruled?.byModel ?? 0) + 2 : 0,
    (top?.byRules ?? 0) >= 0.4 ? first : least,
    1 - none,
    Math.log(1 + of),
    top === undefined ? 0 : (of - 1 - top.at) / Math.max(1, of),
    Math.min(3, sentences.filter((each) => each.byRules >= 0.6).length),
  ];
}

const least = -4;
const bounded = (logit: number) => Math.max(-6, Math.min(6, logit));

function best(
  sentences: readonly AskedSentence[],
  worth: (sentence: AskedSentence) => number,
): AskedSentence | undefined {
  return sentences.reduce<AskedSentence | undefined>(
    (most, each) => (most === undefined || worth(each) > worth(most) ? each : most),
    undefined,
  );
}

/** The sum of products of weights and features. */
export function product(weights: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, each, i) => sum + each * (weights[i] ?? 0), 0);
}
