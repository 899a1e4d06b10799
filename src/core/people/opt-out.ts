import type { SaidOptOut } from './record';

/** Somebody does not want to be written to: by whose word, since when (epoch ms), and why where the user said so. */
export type OptOut =
  | { by: 'hand'; since: number; reason: string }
  | { by: 'words'; since: number; reason?: undefined };

/** Latest time of each in all mail of a person, at whichever address; epoch ms. */
export interface OptOutWords {
  asked: number | undefined;
  withdrawn: number | undefined;
}

/**
 * Whether somebody is not to be written to. What the user set by hand they alone lift: a friendly word of the person's
 * does not. What was read in their words ends by their own later words, or when the user lifts it; words that come
 * after that count again.
 */
export function optOutOf(
  said: SaidOptOut | undefined,
  { asked, withdrawn }: OptOutWords,
): OptOut | undefined {
  if (said?.kind === 'out') return { by: 'hand', since: said.since, reason: said.reason };
  if (asked === undefined || (withdrawn !== undefined && withdrawn >= asked)) return undefined;
  if (said?.kind === 'lifted' && said.at >= asked) return undefined;
  return { by: 'words', since: asked };
}
