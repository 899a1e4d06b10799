import * as z from 'zod/mini';
import { someId as id, instant as ms, text } from './checks';
import { plainKinds } from './plain-notes';
import { person } from './sighting';

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
  /** The site's own id of the thread's newest message, where known: some sites find a thread by it alone. */
  newest: z.optional(id),
  /** Who is to get it; the address is proven in the box. */
  to: person,
  /** The address rests on the sender or Reply-To as shown; where not, the box's address is shown for confirmation. */
  toSure: z.boolean(),
  /** Own address that was written to, where known. */
  writtenTo: z.optional(z.string()),
  subject: z.string(),
  /** Plain text, lines parted by \n. */
  text: text(5_000),
  /** By when the answer is promised; absent from a note that promises none. */
  until: z.optional(ms),
  /** What a note is for that promises no time. */
  plain: z.optional(z.enum(plainKinds)),
  mode: sendMode,
  state: jobState,
  failure: z.optional(failure),
  /** The holder of the job: a token of one content script. One that is `left` has it while its text stands there. */
  holder: z.optional(id),
  /** Of the click, but after all that was known of the thread: mail has the mail site's clock. */
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
  /** What was left stands there no more: sent, closed or left behind. */
  z.object({ kind: z.literal('gone'), holder: id }),
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

/** A click is meant for now: a job that no tab could take within ten minutes is not begun any more (ms). */
export const claimWithin = 10 * 60_000;

/**
 * The job after an event at `now`; undefined where the event is refused: then whoever asked must not go on.
 * `sending` is entered once at most, and by the holder alone. A holder that is lost before anything was inserted
 * gives the job back; lost with the text in the box, the job ends (the text may be found and sent by hand); lost
 * after Send was pressed, nobody knows, until the page shows it. One that was left has ended, and loses its holder alone.
 */
export function advance(job: Job, event: JobEvent, now: number): Job | undefined {
  if ('holder' in event && event.kind !== 'claim' && !mayStep(job, event.holder)) return undefined;
  const change = changeBy(job, event, now);
  return change === undefined ? undefined : { ...job, changedAt: now, ...change };
}

type Change = Partial<Job> & Pick<Job, 'state'>;

/** The background itself, which names no holder, may step in too. */
function mayStep(job: Job, holder: string | undefined): boolean {
  return holder === undefined || job.holder === holder;
}

function changeBy(job: Job, event: JobEvent, now: number): Change | undefined {
  const { state } = job;
  switch (event.kind) {
    case 'claim':
      return isFresh(job, now) && state === 'asked'
        ? { state: 'claimed', holder: event.holder }
        : undefined;
    case 'inserted':
      return state === 'claimed' ? { state: 'inserted' } : undefined;
    case 'left':
      return state === 'inserted' ? { state: 'left' } : undefined;
    case 'gone':
      return state === 'left' ? unheld(job) : undefined;
    case 'count':
      return state === 'inserted' && job.mode === 'send' ? { state: 'counting' } : undefined;
    case 'send':
      return state === 'counting' ? { state: 'sending', sentAt: now } : undefined;
    case 'sent':
      return state === 'sending' ? sent(job, event.message, now) : undefined;
    case 'undo':
      return undoable.has(state) ? { state: 'undone' } : undefined;
    case 'fail':
      return mayFail(job, event) ? { state: 'failed', failure: event.failure } : undefined;
    case 'lost':
      return lost(job);
    case 'seen-sent':
      return maySeeSent(job) ? sent(job, event.message, now) : undefined;
    case 'seen-unsent':
      return seenUnsent(job);
  }
}

/** Nothing is begun whose moment, or whose promised time, has passed. */
function isFresh({ askedAt, until }: Job, now: number): boolean {
  return (until === undefined || now < until) && now - askedAt <= claimWithin;
}

const undoable: ReadonlySet<JobState> = new Set([
  'asked',
  'claimed',
  'inserted',
  'counting',
  'left',
]);

const failable: ReadonlySet<JobState> = new Set(['asked', 'claimed', 'inserted', 'counting']);

/**
 * After Send was pressed only its presser knows that the page refused, though the draft that is left of it may have
 * been seen before; a bounce comes after the sending.
 */
function mayFail(
  { state, sentAt }: Job,
  { holder, failure }: Extract<JobEvent, { kind: 'fail' }>,
): boolean {
  if (failure === 'bounced') return state === 'sent';
  if (state === 'undone' && sentAt !== undefined && failure === 'sendRefused') {
    return holder !== undefined;
  }
  return failable.has(state) || (state === 'sending' && holder !== undefined);
}

function lost(job: Job): Change | undefined {
  switch (job.state) {
    case 'claimed':
      return { state: 'asked', holder: undefined };
    case 'inserted':
    case 'counting':
      return { state: 'failed', failure: 'tabClosed' };
    case 'sending':
      return { state: 'unsure' };
    case 'left':
      return job.holder === undefined ? undefined : unheld(job);
    default:
      return undefined;
  }
}

/**
 * Whether nothing more is to come of a job by itself. What was seen sent and then shown as a draft may still be under
 * way: a site that offers Undo keeps it among the drafts meanwhile. If the user took it back, it is theirs to send.
 */
export function hasEnded({ state, sentAt }: Job): boolean {
  if (state === 'undone') return sentAt === undefined;
  return state === 'sent' || state === 'failed' || state === 'unsure';
}

/** How it ended stays as it was, and when: only its text is nowhere any more that anybody could show. */
function unheld({ state, changedAt }: Job): Change {
  return { state, changedAt, holder: undefined };
}

/** What the page shows goes before what we made of it, wherever the text may have gone out by a press of Send. */
function maySeeSent({ state, sentAt, message, failure }: Job): boolean {
  // The page goes on showing the message that came back.
  if (failure === 'bounced') return false;
  if (state === 'sent') return message === undefined;
  if (state === 'left' || state === 'sending' || state === 'unsure') return true;
  return sentAt !== undefined && (state === 'failed' || state === 'undone');
}

function seenUnsent({ state }: Job): Change | undefined {
  // The page's own Undo, while it is offered.
  if (state === 'sending' || state === 'sent') return { state: 'undone' };
  return state === 'unsure' ? { state: 'failed', failure: 'tabClosed' } : undefined;
}

/** The message of an earlier sight stays where a later one names none; a failure that the page refutes goes. */
function sent(job: Job, message: string | undefined, now: number): Change {
  return {
    state: 'sent',
    sentAt: job.sentAt ?? now,
    message: message ?? job.message,
    failure: undefined,
  };
}
