/** What a note is for. */
export const templateKinds = [
  /** "Received. You will have my answer by …" */
  'acknowledgement',
  /** The same to somebody who had to ask again: it apologises. */
  'chased',
  /** The same, written outside working hours. */
  'outOfHours',
  /** A promise moves to another time, told before the first one breaks. */
  'moved',
  'thanks',
  /** Asks at the end of a job whether it was worth it to them. */
  'worth',
  /** Asks for a referral, once. */
  'referral',
  /** The matter is done with. */
  'closing',
  /** Asks again who has not answered, and gives a way out. */
  'followUp',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Kinds that promise a time: a template of theirs without `{time}` is refused. */
export const promisingKinds: ReadonlySet<TemplateKind> = new Set([
  'acknowledgement',
  'chased',
  'outOfHours',
  'moved',
]);

/** Languages in which there are texts to begin with (ISO 639-1): those of issue 5, and of `_locales` besides. */
export const templateLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'ja',
  'ru',
  'ar',
] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

/** The language of a BCP 47 tag where there are texts in it: "pt-BR" is "pt". */
export function templateLanguageOf(tag: string | undefined): TemplateLanguage | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return templateLanguages.find((each) => each === language);
}
