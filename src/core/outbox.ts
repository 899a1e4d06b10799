import * as z from 'zod/mini';
import { person } from './sighting';

const ms = z.int().check(z.gte(0));
const id = z.string().check(z.minLength(1), z.maxLength(256));

/** Leave it in the box for the user to send, or send it after the countdown. */
export const sendMode = z.enum(['leave', 'send']);
export type SendMode = z.infer<typeof sendMode>;

/** Why an acknowledgement ended without being sent, as a message key of `_locales` (`ack_…`). */
export const failure = z.enum([
  'threadGone',
  'offline',
  'otherAccount',
  'replyBoxMissing',
  'draftPresent',
  'recipientDiffers',
  'recipientUnknown',
  'senderDiffers',
  'textNotKept',
  'editedMeanwhile',
  'sendButtonMissing',
  'sendRefused',
  'bounced',
  'tabClosed',
  'notConfirmedHere',
  'delegated',
]);
export type Failure = z.infer<typeof failure>;

/**
 * The life of one click on "acknowledge".
 * asked → claimed (one tab has it) → inserted (text in the box, proven) → left | counting → sending → sent.
 * `sending` is written down before Send is pressed, and nothing leads back from it to a second press: what dies
 * after it ends as `unsure`, which offers to look, never to send again.
 */
export const jobState = z.enum([
  'asked',
  'claimed',
  'inserted',
  'counting',
  'sending',
  'sent',
  'left',
  'undone',
  'failed',
  'unsure',
]);
export type JobState = z.infer<typeof jobState>;

export const job = z.object({
  id,
  account: id,
  thread: id,
  /** Who is to get it; the address is proven in the box. */
  to: person,
  /** The address rests on the sender or Reply-To as shown; where not, the box's address is shown for confirmation. */
  toSure: z.boolean(),
  /** Own address that was written to, where known. */
  writtenTo: z.optional(z.string()),
  subject: z.string(),
  /** Plain text, lines parted by \n. */
  text: z.string().check(z.minLength(1), z.maxLength(5_000)),
  until: ms,
  mode: sendMode,
  state: jobState,
  failure: z.optional(failure),
  /** The holder of the job: a token of one content script. */
  holder: z.optional(id),
  askedAt: ms,
  changedAt: ms,
  /** When Send was pressed, and the sent message once the page showed it. */
  sentAt: z.optional(ms),
  message: z.optional(id),
});
export type Job = z.infer<typeof job>;

/** What may happen to a job. Each names its holder, so that a second tab can change nothing. */
export const jobEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim'), holder: id }),
  z.object({ kind: z.literal('inserted'), holder: id }),
  z.object({ kind: z.literal('left'), holder: id }),
  z.object({ kind: z.literal('count'), holder: id }),
  z.object({ kind: z.literal('send'), holder: id }),
  z.object({ kind: z.literal('sent'), holder: id, message: z.optional(id) }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('fail'), holder: z.optional(id), failure }),
  /** The holder died or went silent. */
  z.object({ kind: z.literal('lost') }),
  /** The page showed later that it had gone out, or that it had not. */
  z.object({ kind: z.literal('seen-sent'), message: z.optional(id) }),
  z.object({ kind: z.literal('seen-unsent') }),
]);
export type JobEvent = z.infer<typeof jobEvent>;
