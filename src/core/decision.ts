import * as z from 'zod/mini';
import { someId as id, instant as ms } from './checks';
import { mailSorts } from './corrections';
import { plainKinds } from './plain-notes';
import { person } from './sighting';

/**
 * What the user decided about a thread. Decisions are only ever added, each under its own id; undoing one adds
 * another that names it. So they too may arrive in any order, and twice.
 */
export const decisionBody = z.discriminatedUnion('kind', [
  /** Nothing is owed for what had come in by then; later mail opens the thread again. */
  z.object({ kind: z.literal('settle'), how: z.enum(['phone', 'no-answer-needed', 'closed']) }),
  /** Out of the list until a time, or until the person writes again. */
  z.object({ kind: z.literal('snooze'), until: z.union([ms, z.literal('they-write')]) }),
  /** The user takes up earlier mail, which until then is listed apart. */
  z.object({ kind: z.literal('take-up') }),
  /**
   * Mail of this sender does, or does not, need an answer: remembered for the sender in this account, for all their
   * mail or for one sort of it.
   */
  z.object({
    kind: z.literal('correct'),
    sender: person,
    sort: z.optional(z.enum(mailSorts)),
    needsReply: z.boolean(),
  }),
  /** An acknowledgement went out, seen on the page: a pledge until then. `sentAt` is when it was sent. */
  z.object({
    kind: z.literal('acknowledge'),
    job: id,
    until: ms,
    sentAt: ms,
    message: z.optional(id),
  }),
  /** A note without a time went out, seen on the page: thanks change nothing, a closing one settles its thread. */
  z.object({
    kind: z.literal('note'),
    of: z.enum(plainKinds),
    job: id,
    sentAt: ms,
    message: z.optional(id),
  }),
  /** The user promised something in whatever way: "you'll have it Thursday", said by phone. `words` are their own. */
  z.object({
    kind: z.literal('pledge'),
    until: ms,
    words: z.optional(z.string().check(z.maxLength(300))),
  }),
  z.object({ kind: z.literal('undo'), undoes: id }),
]);
export type DecisionBody = z.infer<typeof decisionBody>;

export const decision = z.object({
  id,
  /** The thread's own id in its account. */
  thread: id,
  at: ms,
  body: decisionBody,
});
export type Decision = z.infer<typeof decision>;
