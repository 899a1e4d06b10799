import type { Say } from '../../src/ui/words';

/** Messages of one language, as `_locales` holds them. */
export type Messages = Record<string, { message: string }>;

/** Every language that we ship, by the name of its folder. */
export const languages: Record<string, Messages> = Object.fromEntries(
  Object.entries(
    import.meta.glob<Messages>('../../public/_locales/*/messages.json', {
      eager: true,
      import: 'default',
    }),
  ).map(([path, messages]) => [path.split('/').at(-2) ?? path, messages]),
);

/** The words of a language without an extension around: what `chrome.i18n.getMessage` does with `$1`. */
export function sayIn(language: string): Say {
  const messages = languages[language];
  if (messages === undefined) throw new Error(`There is no _locales/${language}`);
  return (key, ...fill) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => fill[Number(place) - 1] ?? '');
}
