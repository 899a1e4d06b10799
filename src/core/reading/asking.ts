import { answersItself, askingOf } from './asking-strength';
import { greetedIn, vocativeIn } from './names';
import { mayAsk } from './need';
import { placedFeatures } from './request-features';
import { logitOf, type RequestModel, requestModel } from './request-model';

/** What the words of a mail ask of whoever reads them. */
export interface Asking {
  /** How much the sentence asks that asks most of any reader, 0 to 1. */
  asks: number;
  /** The same of the sentence that asks most of somebody whom it calls by name (in lower case). */
  asksNamed?: { name: string; p: number };
  /** The sentence that asks most, of any reader if there is one; at most 300 characters, cut at a word. */
  sentence?: string;
}

/**
 * What the sentences of a mail in a language (ISO 639-1) ask; of a long one the first eighty are looked at. English ones are
 * weighed by rules and by the small model, others by the rules alone.
 */
export function askingIn(
  sentences: readonly string[],
  language: string | undefined,
  model: RequestModel = requestModel,
): Asking {
  const own = sentences.slice(0, mostSentences);
  const all = ruledSentences(own).map((each) => ({
    ...each,
    p:
      language === 'en'
        ? weighed(each, logitOf(placedFeatures(own, each.at), model))
        : each.byRules,
  }));
  const ofAny = most(all.filter(({ calls }) => calls === undefined));
  const ofOne = most(all.filter(({ calls }) => calls !== undefined));
  const shown = [ofAny, ofOne].find((each) => each !== undefined && each.p >= mayAsk);
  return {
    asks: rounded(ofAny?.p ?? 0),
    ...(ofOne?.calls === undefined
      ? {}
      : { asksNamed: { name: ofOne.calls, p: rounded(ofOne.p) } }),
    ...(shown === undefined ? {} : { sentence: cutAtWord(shown.sentence, 300) }),
  };
}

/** A sentence as the rules see it. */
export interface RuledSentence {
  sentence: string;
  at: number;
  /** How much it asks by the rules, 0 to 1. */
  byRules: number;
  /** Whom it calls by name, in lower case, if that is not whom the mail greets. */
  calls: string | undefined;
}

/** What the rules say of each sentence of a text. */
export function ruledSentences(own: readonly string[]): RuledSentence[] {
  const greeted = greetedIn(own);
  return own.map((sentence, at) => {
    const asks = answersItself(sentence, own[at + 1]) ? 0.3 : askingOf(sentence, own[at - 1]);
    const name = vocativeIn(sentence);
    const calls = name === greeted ? undefined : name;
    return { sentence, at, byRules: asks * placeOf(at, own.length), calls };
  });
}

/**
 * What asks by the rules is in doubt where the small model (log odds) is all but sure that it does not, and what does not
 * may ask where the model says so alone. Both bounds were set on the open sets, by models that had not seen the mail.
 */
function weighed({ byRules }: RuledSentence, byModel: number): number {
  if (byRules >= mayAsk) return byModel < doubted ? Math.min(byRules, doubt) : byRules;
  return byModel > sureAlone && byRules === 0 ? alone : byRules;
}

const doubted = -4.5;
const sureAlone = -1;
const doubt = 0.5;
const alone = 0.65;

const mostSentences = 80;

/** The first of those that ask most; undefined where none asks at all. */
function most<E extends { p: number }>(all: readonly E[]): E | undefined {
  return all.reduce<E | undefined>(
    (best, each) => (each.p > (best?.p ?? 0) ? each : best),
    undefined,
  );
}

const rounded = (p: number) => Math.round(p * 1000) / 1000;

/** In a long text, a question in its midst is often part of a story, an article or a list. */
function placeOf(at: number, count: number): number {
  return count > 25 && at > 3 && at < count - 5 ? 0.6 : 1;
}

/** The text, or as many whole words of it as fit with an ellipsis into `most` characters. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > most / 2 ? head.slice(0, space) : head;
  // A cut between the halves of a surrogate pair would leave half a character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
