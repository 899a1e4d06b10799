import browser from 'webextension-polyfill';

/** A message of `_locales`, its placeholders filled. Throws where the key is missing: no empty notification. */
export function words(key: string, ...fill: string[]): string {
  const text = browser.i18n.getMessage(key, fill);
  if (text === '') throw new Error(`No message ${key} in _locales`);
  return text;
}

/** A message with a number, in the plural form of the language: `key_one`, `key_few` … `key_other`. */
export function counted(key: string, count: number): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const number = count.toLocaleString(locale());
  return browser.i18n.getMessage(`${key}_${form}`, number) || words(`${key}_other`, number);
}

/** The browser's own locale where the words are in its language, so that no sentence mixes two. */
export function locale(): string {
  const browsers = browser.i18n.getUILanguage();
  const ours = words('locale');
  return browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
}
