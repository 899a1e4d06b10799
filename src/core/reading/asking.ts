import { answersItself, askingOf } from './asking-strength';
import { greetedIn, vocativeIn } from './names';
import { mayAsk } from './need';
import { placedFeatures } from './request-features';
import { logitOf, type RequestModel, requestModel } from './request-model';
import { product, textFeatures } from './text-features';

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
  const weigh = language === 'en' ? byModel(own, model) : byRules;
  const ruled = ruledSentences(own);
  const ofAny = weigh(ruled.filter(({ calls }) => calls === undefined));
  const named = ruled.filter(({ calls }) => calls !== undefined).map((each) => weigh([each]));
  const ofOne = named.reduce<Weighed | undefined>(
    (best, each) => (each.p > (best?.p ?? 0) ? each : best),
    undefined,
  );
  const name = ofOne?.shows?.calls;
  const shown = [ofAny, ofOne].find((each) => each !== undefined && each.p >= mayAsk)?.shows;
  return {
    asks: rounded(ofAny.p),
    ...(name === undefined || ofOne === undefined
      ? {}
      : { asksNamed: { name, p: rounded(ofOne.p) } }),
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

/** How much some sentences ask together, and which of them asks most. */
interface Weighed {
  p: number;
  shows: RuledSentence | undefined;
}

function byRules(sentences: readonly RuledSentence[]): Weighed {
  const shows = most(sentences, (each) => each.byRules);
  return { p: shows?.byRules ?? 0, shows };
}

function byModel(
  own: readonly string[],
  model: RequestModel,
): (sentences: readonly RuledSentence[]) => Weighed {
  return (sentences) => {
    if (sentences.length === 0) return { p: 0, shows: undefined };
    const asked = sentences.map((each) => ({
      ...each,
      byModel: logitOf(placedFeatures(own, each.at), model),
    }));
    const sum = product(model.text, textFeatures(asked, own.length));
    const shows = most(asked, (each) => each.byModel + worthOfRules * each.byRules);
    return { p: 1 / (1 + Math.exp(-sum)), shows };
  };
}

/** A sentence that asks by the rules is shown rather than one that only seems to (log odds). */
const worthOfRules = 3;

const mostSentences = 80;

/** The first that is worth most. */
function most<E>(all: readonly E[], worth: (one: E) => number): E | undefined {
  return all.reduce<E | undefined>(
    (best, each) => (best === undefined || worth(each) > worth(best) ? each : best),
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
