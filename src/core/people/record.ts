import * as z from 'zod/mini';
import { compareValues } from '../registers';
import { type SaidOf, valuesBefore } from '../said';
import { zone } from '../settings/working-time';
import { type PersonId, personId } from './person-id';
import { stage } from './stages';

/**
 * What the user says of a person. Each fact is a register that keeps what was said last; so two records of one person
 * are joined in any order, and any number of times. An empty value says that there is none: it takes back one before.
 */

const words = (longest: number) => z.string().check(z.maxLength(longest));
const orNone = <T extends z.ZodMiniType>(value: T) => z.union([value, z.literal('')]);
const ms = z.int().check(z.gte(0), z.lte(8.64e15));

/** A day of the year that is to be remembered. */
export const rememberedDate = z.strictObject({
  kind: z.enum(['birthday', 'other']),
  month: z.int().check(z.gte(1), z.lte(12)),
  day: z.int().check(z.gte(1), z.lte(31)),
  /** Absent where it is not known. */
  year: z.optional(z.int().check(z.gte(1_800), z.lte(9_999))),
  words: z.optional(words(100)),
});
export type RememberedDate = z.infer<typeof rememberedDate>;

/** Set by hand. `since`: the day on which they said so, epoch ms. */
export const saidOptOut = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('out'), since: ms, reason: words(300) }),
  /** The user takes back what was set by hand, and what was read in their words before that time. */
  z.strictObject({ kind: z.literal('lifted'), at: ms }),
  /** As if the user had said nothing of it. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type SaidOptOut = z.infer<typeof saidOptOut>;

/** How somebody likes best to be reached; any other word is the user's own. */
export const channels = ['mail', 'phone', 'message', 'in-person'] as const;

export const personFacts = z.strictObject({
  name: words(200),
  organisation: words(200),
  /** BCP 47: in which they are written to, whatever they write in. */
  language: words(35),
  /** IANA. */
  zone: orNone(zone),
  stage: orNone(stage),
  /** One of {@link channels}, or the user's own words. */
  channel: words(60),
  phone: words(60),
  notes: words(5_000),
  dates: z.array(rememberedDate).check(z.maxLength(20)),
  /** Who sent them; the id of a person. */
  referredBy: orNone(personId),
  /** What became of it, in the user's words. */
  referral: words(300),
  optOut: saidOptOut,
  /** How many days may pass without contact: 0 for no such thing, `by-stage` for what goes for their stage. */
  cadence: z.union([z.int().check(z.gte(0), z.lte(3_650)), z.literal('by-stage')]),
  /** Merged: they are the same person as this one. */
  sameAs: orNone(personId),
});
export type PersonFacts = z.infer<typeof personFacts>;

/** Some of the facts, as they are said at once. */
export const somePersonFacts = z.partial(personFacts);
export type SomePersonFacts = z.infer<typeof somePersonFacts>;

/** What is said of a person at once. */
export const saying = z.strictObject({ person: personId, facts: somePersonFacts });
export type Saying = z.infer<typeof saying>;

/** What says of each fact that there is none. */
const unsaid: PersonFacts = {
  name: '',
  organisation: '',
  language: '',
  zone: '',
  stage: '',
  channel: '',
  phone: '',
  notes: '',
  dates: [],
  referredBy: '',
  referral: '',
  optOut: { kind: 'none' },
  cadence: 'by-stage',
  sameAs: '',
};

/** Whether the value says that there is none. */
export function isUnsaid(name: string, value: unknown): boolean {
  return compareValues(value, unsaid[name as keyof PersonFacts]) === 0;
}

/** What stands now where something else is to be said: to say it again is to undo that. */
export function saidBefore(before: SaidFacts, facts: SomePersonFacts): SomePersonFacts {
  return valuesBefore<PersonFacts>(before, facts, unsaid);
}

export type SaidFacts = SaidOf<PersonFacts>;

export interface PersonRecord {
  id: PersonId;
  facts: SaidFacts;
}
