import * as z from 'zod/mini';
import { personId } from './person-id';

/**
 * What the user says that happened between them and a person beside the mail. Touches are only ever added, each under
 * its own id; undoing one adds another that names it. So they may arrive in any order, and twice.
 */

const ms = z.int().check(z.gte(0), z.lte(8.64e15));
const id = z.string().check(z.minLength(1), z.maxLength(256));

/**
 * What the user may tell by hand.
 * - `met`, `phoned`, `wrote`: contact in person, by phone, or by other means than the mail that is looked at
 * - `gave`: something of use, without asking (`of`: the give)
 * - `asked`: for a favour, a referral (`of`: `referral`)
 * - `thanked`: for something (`of`)
 * - `told`: a referrer, how it went (`of`: the person whom they sent)
 */
export const touchKinds = ['met', 'phoned', 'wrote', 'gave', 'asked', 'thanked', 'told'] as const;
export type TouchKind = (typeof touchKinds)[number];

/**
 * What is told by an act that has a place of its own.
 * - `delivered`: what a job is about, `worth`: asked whether it was worth it to them, `closed`: the job (each of a `thread`)
 * - `putOff`: not now, when it was proposed to be in touch
 * - `letGo`: what was proposed (`of`) need not be done
 * - `drafted`: a message was opened in the webmail (`of`: what it gives, thanks for or tells); nobody knows yet whether it
 *   was sent
 */
export const actKinds = ['delivered', 'worth', 'closed', 'putOff', 'letGo', 'drafted'] as const;

/** Those by which two people were really in contact. */
export const contactTouches: readonly TouchKind[] = ['met', 'phoned', 'wrote'];

export const happened = z.strictObject({
  kind: z.enum([...touchKinds, ...actKinds]),
  words: z.optional(z.string().check(z.maxLength(300))),
  /** The thread that it belongs to, where there is one. */
  thread: z.optional(z.string().check(z.minLength(1), z.maxLength(600))),
  /** The id of what it is about: a give, a person, another touch. */
  of: z.optional(z.string().check(z.minLength(1), z.maxLength(320))),
});
export type Happened = z.infer<typeof happened>;

export const touchBody = z.discriminatedUnion('kind', [
  happened,
  z.strictObject({ kind: z.literal('undo'), undoes: id }),
]);
export type TouchBody = z.infer<typeof touchBody>;

export const touch = z.strictObject({
  id,
  person: personId,
  /** When it happened; of an undo, when it was undone. */
  at: ms,
  body: touchBody,
});
export type Touch = z.infer<typeof touch>;

/** Something that happened, and was not undone. */
export type Happening = Touch & { body: Happened };

/** What happened by all that is known, latest first. An undo counts whenever it was made. */
export function happenings(touches: readonly Touch[]): Happening[] {
  const byId = new Map(touches.map((each) => [each.id, each]));
  const undone = new Set(
    [...byId.values()].flatMap(({ body }) => (body.kind === 'undo' ? body.undoes : [])),
  );
  return [...byId.values()]
    .filter((each): each is Happening => each.body.kind !== 'undo' && !undone.has(each.id))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}
