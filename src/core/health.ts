import * as z from 'zod/mini';
import { someId as id, whole } from './checks';

/** One part of a mail page that a reader needs, and how it fared: never anybody's words. */
export const partHealth = z.object({
  part: id,
  /** `blind`: no alternative matched; `disagrees`: two senses say different things; `unconfirmed`: never yet seen. */
  state: z.enum(['ok', 'blind', 'disagrees', 'unconfirmed']),
  /** Which of the ranked alternatives matched, from 0. */
  alternative: z.optional(whole(0, 99)),
  /** DOM path of tags and classes around the place, without text and without ids. */
  path: z.optional(z.string().check(z.maxLength(2_000))),
});
export type PartHealth = z.infer<typeof partHealth>;
