import * as z from 'zod/mini';
import { byKind, someId as id, instant as ms, only, said, text, whole } from './checks';

/**
 * A sighting is what a mail page showed us of a thread, a message, a list or an account at a moment.
 * Sightings are partial, repeated and out of order; the ledger folds them (see `fold.ts`).
 * The schemas are the wire form too: they are checked where a sighting crosses a context.
 */

/**
 * How a fact was come by, weakest first. A weaker sense never overrides a stronger one on the same fact.
 * - `inferred`: concluded from a list row's times (facts A2)
 * - `row`: written in a list row
 * - `conversation`: written in an open conversation
 * - `json`: told by the page's own data
 */
export const senses = ['inferred', 'row', 'conversation', 'json'] as const;
export const sense = z.enum(senses);
export type Sense = z.infer<typeof sense>;

const shortText = z.string().check(z.maxLength(998));
const mailAddress = text(320, /^[^\s@]+@[^\s@]+$/);

/** An e-mail address, or a handle where the page showed none (core/mail.ts). */
const whoever = text(320, /^(?:[^\s@]+@[^\s@]+|(?:name|x500):[^@]+)$/);

export const person = z.object({
  address: whoever,
  name: z.optional(z.string().check(z.maxLength(200))),
});

/** Where a message stands on its way. `sending` and `scheduled` answer nothing yet. */
export const messageState = z.enum(['arrived', 'sent', 'draft', 'sending', 'scheduled', 'deleted']);
export type MessageState = z.infer<typeof messageState>;

/** The category that the webmail itself put a message into, in any UI language. */
export const category = z.enum(['personal', 'promotions', 'social', 'updates', 'forums']);
export type Category = z.infer<typeof category>;

export const messageFacts = z.object({
  /** When it was sent or arrived. */
  sentAt: z.optional(ms),
  from: z.optional(person),
  to: z.optional(z.array(person).check(z.maxLength(100))),
  cc: z.optional(z.array(person).check(z.maxLength(100))),
  replyTo: z.optional(person),
  /** Said by the page itself (Gmail's ^f) or inferred; where `from` is known, own addresses decide instead. */
  direction: z.optional(z.enum(['in', 'out'])),
  state: z.optional(messageState),
  category: z.optional(category),
  subject: z.optional(shortText),
  /** RFC 5322 Message-ID without angle brackets: the same in two own accounts. */
  rfcId: z.optional(id),
  /** The id under which the page knew it first (Gmail: `msg-a:…`), where the final one is known too. */
  alias: z.optional(id),
  /** The page marks it as replied to, without a word on the reply. */
  answered: z.optional(said),
  /** Outbox job whose text this own message carries word for word. */
  acknowledges: z.optional(id),
});
export type MessageFacts = z.infer<typeof messageFacts>;

export const messageSighting = z.object({
  kind: only('message'),
  thread: id,
  id,
  sense,
  at: ms,
  facts: messageFacts,
  /** What the writer wrote, as far as shown. Read once where it arrives, never stored. */
  text: z.optional(z.string().check(z.maxLength(20_000))),
  /** The page told the beginning of the text alone, where its sense does not say so already: a snippet. */
  cut: z.optional(said),
});
export type MessageSighting = z.infer<typeof messageSighting>;

export const threadFacts = z.object({
  subject: z.optional(shortText),
  /** In the order of the page; may leave people out (Gmail rows show about three). */
  participants: z.optional(z.array(person).check(z.maxLength(100))),
  /** Last message that is not a draft. */
  lastMessage: z.optional(id),
  /** How many messages the page says the thread has. */
  count: z.optional(whole(0, Number.MAX_SAFE_INTEGER)),
  /** Trash, spam and mute settle; the archive settles nothing. */
  place: z.optional(z.enum(['inbox', 'archive', 'trash', 'spam', 'muted'])),
});
export type ThreadFacts = z.infer<typeof threadFacts>;

export const threadSighting = z.object({
  kind: only('thread'),
  thread: id,
  sense,
  at: ms,
  facts: threadFacts,
});
export type ThreadSighting = z.infer<typeof threadSighting>;

/** A whole page of a list. A thread missing from a later complete sight of its list was perhaps answered elsewhere. */
export const listSighting = z.object({
  kind: only('list'),
  /** Route of the list with its page, without the account: `inbox`, `inbox/p2`. */
  list: id,
  sense,
  at: ms,
  /** Every row was read; only then may an absence mean something. */
  complete: z.boolean(),
  /** Time of the newest and of the oldest last message shown. */
  newest: ms,
  oldest: ms,
  /** The list goes on to older pages, so what is older than `oldest` proves nothing. */
  more: z.boolean(),
  threads: z.array(id).check(z.maxLength(500)),
});
export type ListSighting = z.infer<typeof listSighting>;

/** Further own addresses of the account, learnt from the page (send-as aliases). */
export const accountSighting = z.object({
  kind: only('account'),
  sense,
  at: ms,
  own: z.array(mailAddress).check(z.maxLength(100)),
});
export type AccountSighting = z.infer<typeof accountSighting>;

export const sighting = byKind(messageSighting, threadSighting, listSighting, accountSighting);
export type Sighting = z.infer<typeof sighting>;
