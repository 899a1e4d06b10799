import { createHash } from 'node:crypto';
import { featureCount, requestFeatures } from '../src/core/reading/request-features';
import { logitOf, type RequestModel } from '../src/core/reading/request-model';
import type { AskingCase, LearntSentence } from './asking-cases';
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

/** How much of a weight may be a source's own: set by cross-validation on the open sets. */
const ownPart = 0.5;

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

/** A number below `count` that depends on the key alone. */
export function foldOf(key: string, count: number): number {
  return Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 8), 16) % count;
}

/**
 * Trains the model on sentences: those of mails, each asking or not, and those of other sources. Where nobody marked which
 * sentence of a mail asks, it is the one that asks most by the rules, and then by a first model.
 */
export function trainAsking(
  cases: readonly AskingCase[],
  others: readonly DomainCase[],
): RequestModel {
  const trained = (own: readonly DomainCase[]): RequestModel => ({
    ...trainFor(sources.mails, [...own, ...others], {
      count: featureCount,
      schedule: training,
      own: ownPart,
    }),
    step: 1,
  });
  const first = trained(cases.flatMap((each) => lessons(each)));
  return trained(cases.flatMap((each) => lessons(each, first)));
}

/** What is learnt of a mail. */
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
