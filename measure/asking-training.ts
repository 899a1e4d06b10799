import { createHash } from 'node:crypto';
import { featureCount, requestFeatures } from '../src/core/reading/request-features';
import { logitOf, type RequestModel } from '../src/core/reading/request-model';
import { product, textFeatures } from '../src/core/reading/text-features';
import type { AskingCase, LearntSentence } from './asking-cases';
import { trainDense } from './dense-regression';
import { type DomainCase, trainFor } from './domain-regression';
import { readMails, readSentences } from './draw-corpora';
import type { SentenceLabel } from './draw-label';
import { sentencesIn } from './draw-own-sentences';
import { heldOut } from './held-out';
import { labelledOf } from './labelled';
import { mailText } from './mail-data';
import { training } from './training';

/** A sentence of another source, and what it may not be parted from. */
export interface ForeignCase extends DomainCase {
  group: string;
}

/** Sources that do not mean the same by a request; the first is the one that the model is for. */
const sources = { mails: 0, parakweet: 1, bc3: 2, sentences: 3 };

/** What both layers are trained by: chosen by cross-validation over the open sets. */
export const askingSchedule = {
  /** How much of a weight may be a source's own. */
  own: 0.5,
  /** Folds within, for what the second layer sees of the first. */
  folds: 4,
  /** How strongly the second layer is pulled to zero. */
  pull: 1,
};

/** The sentences of Parakweet's train part, of BC3, and those drawn and labelled, without what is held out. */
export function foreignCases(): ForeignCase[] {
  const unseen = heldOut();
  return [...parakweet(unseen), ...bc3(), ...drawnSentences()];
}

function parakweet(unseen: ReadonlySet<string>): ForeignCase[] {
  return lines('intent-parakweet/train.tsv').flatMap((line, i) => {
    const id = `parakweet ${i + 1}`;
    const text = line.slice(line.indexOf('\t') + 1);
    return unseen.has(id) ? [] : [foreign('parakweet', id, text, line.startsWith('Yes'))];
  });
}

/** A request is what two of three annotators took for one; where one did, nothing is learnt. */
function bc3(): ForeignCase[] {
  return lines('bc3-train/sentences.tsv')
    .slice(1)
    .flatMap((line) => {
      const fields = line.split('\t');
      const votes = Number(fields[3]);
      return votes === 1
        ? []
        : [foreign('bc3', `bc3 ${fields[0]}`, fields.at(-1) ?? '', votes >= 2)];
    });
}

function drawnSentences(): ForeignCase[] {
  const drawn = [...readSentences(), ...readMails().flatMap(sentencesIn)].map((item) => ({ item }));
  return (['sentences', 'fresh-sentences', 'training-sentences'] as const).flatMap((what) =>
    labelledOf<SentenceLabel, (typeof drawn)[number]['item']>(what, drawn)
      .filter(({ label, other }) => isAsked(label) === isAsked(other))
      .map(({ item, label }) => foreign('sentences', item.group, item.text, isAsked(label))),
  );
}

const isAsked = ({ label }: SentenceLabel) => label === 'request' || label === 'chase';

function foreign(
  source: keyof typeof sources,
  group: string,
  text: string,
  is: boolean,
): ForeignCase {
  return { features: requestFeatures(text), is, domain: sources[source], weight: 1, group };
}

const lines = (path: string) =>
  mailText(path)
    .split('\n')
    .filter((line) => line !== '');

/**
 * Trains both layers. The first is told of each sentence whether it asks; where nobody marked which one does, it is the one
 * that asks most by the rules, and then by a first model. The second is told of each mail whether a person waits, with what
 * the first says of sentences that it has not seen.
 */
export function trainAsking(
  cases: readonly AskingCase[],
  others: readonly ForeignCase[],
): RequestModel {
  const unseen = new Map<AskingCase, number[]>();
  for (let fold = 0; fold < askingSchedule.folds; fold += 1) {
    const isOut = (key: string) => foldOf(`within ${key}`, askingSchedule.folds) === fold;
    const out = cases.filter((each) => isOut(each.fold));
    const groups = new Set(out.map(({ group }) => group));
    const first = firstLayer(
      cases.filter((each) => !isOut(each.fold)),
      others.filter(({ group }) => !groups.has(group)),
    );
    for (const each of out)
      unseen.set(
        each,
        each.sentences.map(({ features }) => logitOf(features, first)),
      );
  }
  const seen = cases.map((each) => ({ each, features: featuresOf(each, unseen.get(each) ?? []) }));
  const text = trainDense(
    seen
      .filter(({ each }) => teaches(each))
      .map(({ each, features }) => ({ features, is: each.needs })),
    askingSchedule.pull,
  );
  const threshold = bestThreshold(
    seen.map(({ each, features }) => ({
      is: each.needs,
      p: (1 / (1 + Math.exp(-product(text, features)))) * each.share,
    })),
  );
  // The reading says yes from .6 on, whatever the odds are at which that is best.
  const shift = Math.log(sureYes / (1 - sureYes)) - Math.log(threshold / (1 - threshold));
  return {
    ...firstLayer(cases, others),
    text: text.map((each, i) => Number((i === 0 ? each + shift : each).toPrecision(5))),
  };
}

const sureYes = 0.6;

/** A number below `count` that depends on the key alone. */
export function foldOf(key: string, count: number): number {
  return Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 8), 16) % count;
}

/** The rules were written by the first set, and what they say there would be trusted too much. */
function teaches({ what, isHuman, needs, share }: AskingCase): boolean {
  return isHuman && what !== 'mails' && (needs || share > 0.98);
}

export function featuresOf({ sentences }: AskingCase, logits: readonly number[]): number[] {
  const put = sentences
    .map((each, i) => ({ ...each, byModel: logits[i] ?? 0 }))
    .filter(({ calls }) => calls === undefined);
  return textFeatures(put, sentences.length);
}

interface FirstLayer {
  bias: number;
  of: Float64Array | Int8Array;
  step: number;
}

export function firstLayer(cases: readonly AskingCase[], others: readonly DomainCase[]): RequestModel {
  const layer = (own: readonly DomainCase[]): FirstLayer => ({
    ...trainFor(sources.mails, [...own, ...others], {
      count: featureCount,
      schedule: training,
      own: askingSchedule.own,
    }),
    step: 1,
  });
  const first = { ...layer(cases.flatMap((each) => lessons(each))), text: [] };
  return { ...layer(cases.flatMap((each) => lessons(each, first))), text: [] };
}

/** What the first layer learns of a mail. */
function lessons(of: AskingCase, model?: RequestModel): DomainCase[] {
  if (!of.isHuman) return [];
  const lesson = ({ features }: LearntSentence, is: boolean): DomainCase => {
    return { features, is, domain: sources.mails, weight: 1 };
  };
  const { sentences } = of;
  if (!of.needs) {
    // What is put to others asks, all the same.
    const told = of.share < 0.98 ? sentences.filter((each) => each.byRules < 0.4) : sentences;
    return told.map((each) => lesson(each, false));
  }
  if (sentences.some(({ isMarked }) => isMarked))
    return sentences
      .filter(({ isMarked, byRules }) => isMarked || byRules < 0.4)
      .map((each) => lesson(each, each.isMarked));
  const worth = ({ features, byRules }: LearntSentence) =>
    4 * byRules + (model === undefined ? 0 : logitOf(features, model));
  const most = sentences.reduce<LearntSentence | undefined>(
    (best, each) => (best === undefined || worth(each) > worth(best) ? each : best),
    undefined,
  );
  return most === undefined || (model === undefined && most.byRules < 0.4)
    ? []
    : [lesson(most, true)];
}

/** From where on saying yes gives the best F1. */
function bestThreshold(all: readonly { p: number; is: boolean }[]): number {
  const positive = all.filter(({ is }) => is).length;
  let best = { at: 0.5, f1: -1 };
  for (let at = 0.1; at < 0.9; at += 0.02) {
    const said = all.filter(({ p }) => p >= at);
    const right = said.filter(({ is }) => is).length;
    const f1 = (2 * right) / Math.max(1, said.length + positive);
    if (f1 > best.f1) best = { at, f1 };
  }
  return best.at;
}
