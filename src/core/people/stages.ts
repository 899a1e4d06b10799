import * as z from 'zod/mini';

/** What people are to the user. Own stages are added in the settings; the words of these are in `_locales`. */
export const firstStages = [
  'prospect',
  'customer',
  'past-customer',
  'lost-prospect',
  'partner',
  'supplier',
  'colleague',
  'private',
] as const;
export type FirstStage = (typeof firstStages)[number];

/** One of {@link firstStages}, or the user's own word, in lower case: as policies have it. */
export const stage = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[^A-Z\t\n]+$/));

/** The form in which the user's own word for a stage is kept and compared. */
export function stageOf(typed: string): string {
  return typed.trim().replaceAll(/\s+/g, ' ').toLowerCase().slice(0, 60);
}

export function isFirstStage(stage: string): stage is FirstStage {
  return firstStages.some((each) => each === stage);
}
