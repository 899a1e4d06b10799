import { detectAll } from 'tinyld/light';
import { isReadLanguage, type ReadLanguage, readLanguages } from './read-languages';

/** More tells no more about the language. */
const enough = 600;
/** A detector's guess at a few words; the commonest words of a language are a better sign there. */
const guessed = 0.3;

/** The language of a text (ISO 639-1), by its first 600 characters. Undefined where it has too few letters to tell. */
export function languageOf(text: string): string | undefined {
  const words = text.slice(0, enough);
  if (isFewLetters(words)) return byCommonWords(words);
  const clear = byManyCommonWords(words);
  if (clear !== undefined) return clear;
  const [best, ...others] = detectAll(words);
  if (best !== undefined && best.accuracy >= guessed && isReadLanguage(best.lang)) return best.lang;
  const byWords = byCommonWords(words);
  if (byWords !== undefined) return byWords;
  const known = others.find(({ lang }) => isReadLanguage(lang));
  return known !== undefined && best !== undefined && known.accuracy * 1.5 >= best.accuracy
    ? known.lang
    : best?.lang;
}

/** Fewer Latin letters than a short sentence has: "Yes." is in any language. */
function isFewLetters(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length < fewest && !/[^\p{Script=Latin}\P{L}]/u.test(text);
}

const fewest = 12;

/** A language with more of its commonest words in the text than any other has. */
function byCommonWords(text: string): ReadLanguage | undefined {
  const [first, second] = commonIn(wordsOf(text));
  if (first === undefined || first.count === 0 || first.count === second?.count) return undefined;
  return first.language;
}

/** Where a fifth of at least ten words is of a language's commonest, and hardly one of another's, the detector errs. */
function byManyCommonWords(text: string): ReadLanguage | undefined {
  const words = wordsOf(text);
  const [first, second] = commonIn(words);
  if (first === undefined || second === undefined || words.length < 10) return undefined;
  const clear = first.count * 5 >= words.length && first.count >= 2 * second.count;
  return clear ? first.language : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** How many words each language has among its commonest, the most first. */
function commonIn(words: readonly string[]): { language: ReadLanguage; count: number }[] {
  return readLanguages
    .map((language) => ({
      language,
      count: words.filter((word) => common[language].has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
}

const set = (words: string) => new Set(words.split(' '));
const common: Record<ReadLanguage, ReadonlySet<string>> = {
  en: set(
    'the and you i to is it for can will we your have this are thanks please not be on did what u pls fyi they but know was of with that would',
  ),
  de: set(
    'der die das und ich sie wir ist nicht mit für auf bitte danke ein den zu mir wann können passt kommst',
  ),
  fr: set(
    'le les et je vous nous est pas pour avec merci une des du votre bonjour que ne ce suis oui',
  ),
  es: set(
    'el los y yo usted es no por para con gracias una del su que hola en lo puede muy cuándo',
  ),
  pt: set(
    'os e eu você é não por para com obrigado obrigada uma do da seu que olá em um muito até',
  ),
  it: set('il gli e io lei è non per con grazie una del della che ciao sono un mi le buongiorno'),
  nl: set('het een en ik u je is niet voor met bedankt van op dat wij kun kunt graag morgen goed'),
};
