import { describe, expect, test } from 'vitest';
import { languages } from './say-in';

const sources = Object.values(
  import.meta.glob<string>(['../../src/**/*.{ts,tsx}', '../../manifest.config.ts'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
).join('\n');

const { en = {}, ...others } = languages;
/** Forms of a number are the language's own affair: Japanese has one, Arabic six. */
const form = /_(zero|one|two|few|many|other)$/;
const bases = (messages: object) =>
  new Set(Object.keys(messages).map((key) => key.replace(form, '')));
const places = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort().join(' ');

test('every English message is used somewhere', () => {
  const unused = [...bases(en)].filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});

describe.each(Object.entries(others))('%s', (language, messages) => {
  test('has every message, and none that English lacks', () => {
    expect([...bases(messages)].sort()).toEqual([...bases(en)].sort());
  });

  test('has each form of a number that its grammar asks for', () => {
    const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions()
      .pluralCategories;
    const counted = Object.keys(en).filter((key) => key.endsWith('_other'));
    const missing = counted
      .flatMap((key) => forms.map((each) => key.replace(form, `_${each}`)))
      // Romance languages say "many" of millions alone; `other` does for them.
      .filter((key) => !(key in messages) && !key.endsWith('_many'));
    expect(missing).toEqual([]);
  });

  test('fills the same places as English', () => {
    const differing = Object.entries(messages)
      .filter(([key, { message }]) => {
        const english = en[key] ?? en[key.replace(form, '_other')];
        // "One" and "two" may be in the word itself.
        const may = /_(zero|one|two)$/.test(key);
        return !may && places(message) !== places(english?.message ?? '');
      })
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  test('is a language of its own: names itself, and shouts nowhere', () => {
    expect(messages.locale?.message).toBe(language.replace('_', '-'));
    const shouting = Object.entries(messages).filter(([, { message }]) => /[!！]/.test(message));
    expect(shouting).toEqual([]);
  });
});

/** Literally, as `__MSG_key__`, or through one of the families that are put together from a code. */
function isUsed(key: string): boolean {
  const family = /^(because|ack|ics|note)_/.exec(key)?.[0];
  return (
    new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(sources) ||
    (family !== undefined && sources.includes(`\`${family}\${`))
  );
}
