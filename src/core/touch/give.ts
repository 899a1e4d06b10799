import * as z from 'zod/mini';
import { stage } from '../people/stages';
import type { SaidOf } from '../said';

/**
 * Something of use that the user has to give: an article, a tip, an introduction, a line for a birthday. Its facts are
 * registers, as those of a person are; it is never erased but said to be removed, so that a backup brings none back.
 */

const words = (longest: number) => z.string().check(z.maxLength(longest));

/** When a give has its place: on any day, or on somebody's birthday alone. */
export const occasions = ['any', 'birthday'] as const;
export type Occasion = (typeof occasions)[number];

export const giveFacts = z.strictObject({
  /** What it is called; the subject of the message, too. */
  title: words(120),
  /** What is written to whoever gets it, without greeting and name. */
  text: words(1_500),
  /** An address on the web, http or https; empty for none. */
  link: words(1_000).check(z.refine(isLink)),
  /** What people are for whom it fits; empty for everybody. */
  stages: z.array(stage).check(z.maxLength(60)),
  occasion: z.enum(occasions),
  removed: z.boolean(),
});
export type GiveFacts = z.infer<typeof giveFacts>;

/** Some of the facts, as they are said at once. */
export const someGiveFacts = z.partial(giveFacts);

/** What says of each fact that there is none. */
export const unsaidGive: GiveFacts = {
  title: '',
  text: '',
  link: '',
  stages: [],
  occasion: 'any',
  removed: false,
};

/** As it is kept. */
export interface GiveRecord {
  id: string;
  facts: SaidOf<GiveFacts>;
}

/** As it is shown and given. `addedAt`: when it was first named, or named anew, epoch ms. */
export type Give = GiveFacts & { id: string; addedAt: number };

/** The gives of these records that were not removed, the latest named first. */
export function givesOf(records: readonly GiveRecord[]): Give[] {
  return records
    .map(giveOf)
    .filter(({ removed }) => !removed)
    .sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1));
}

/** Whether it is empty or an address on the web. */
export function isLink(link: string): boolean {
  if (link === '') return true;
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}

function giveOf({ id, facts }: GiveRecord): Give {
  const said = Object.entries(facts).map(([name, { value }]) => [name, value]);
  return { id, ...unsaidGive, ...Object.fromEntries(said), addedAt: facts.title?.at ?? 0 };
}
