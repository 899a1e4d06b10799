/** The languages whose words are read; in others a mail is judged by its structure: direction, recipients, labels. */
export const readLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const;
export type ReadLanguage = (typeof readLanguages)[number];

export function isReadLanguage(language: string | undefined): language is ReadLanguage {
  return readLanguages.some((each) => each === language);
}
