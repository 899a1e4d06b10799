import type messages from '../../public/_locales/en/messages.json';

/** A message key of `_locales`: one that English lacks is a type error. */
export type WordKey = keyof typeof messages;

/** A message in the user's language, its `$1`, `$2` filled in order. */
export type Say = (key: WordKey, ...fill: string[]) => string;

/** Messages that bend with a number: `rows_one`, `rows_few`, `rows_other`; English has every form it needs. */
export type CountKey = WordKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

export const say: Say = (key, ...fill) => chrome.i18n.getMessage(key, fill);

/** The message for a number, in the plural form of the language; `$1` is the number in its digits. */
export function sayCount(key: CountKey, count: number, ...fill: string[]): string {
  const locale = shownLocale();
  const form = new Intl.PluralRules(locale).select(count);
  const number = new Intl.NumberFormat(locale).format(count);
  // A language that bends less than the browser's rules say has no message for that form.
  return (
    chrome.i18n.getMessage(`${key}_${form}`, [number, ...fill]) ||
    chrome.i18n.getMessage(`${key}_other`, [number, ...fill])
  );
}

/** In which direction the words are written: a page around them may be written in the other. */
export const wordsDirection = () => (rightToLeft.test(say('locale')) ? 'rtl' : 'ltr');

/** Not `@@bidi_dir`: that is the browser's language, which may be one that we do not speak. */
const rightToLeft = /^(ar|fa|he|ur)\b/;

/**
 * The locale for dates and numbers: the browser's own where the words are in its language (en-GB has other
 * clocks than en-US), else the language of the words, so that no sentence mixes two.
 */
export function shownLocale(): string {
  const browser = chrome.i18n.getUILanguage();
  const words = say('locale');
  return browser.split('-')[0] === words.split('-')[0] ? browser : words;
}
