import * as z from 'zod/mini';
import { byKind, only } from '../core/checks';
import { job, sendMode } from '../core/outbox';
import { plainKinds } from '../core/plain-notes';
import { person } from '../core/sighting';
import { walkCourses } from '../core/walk';
import { account, home, id, ms, nothing, place } from './parts';

/** What a badge shows, and no more: a mailbox may have thousands, and each is checked before the page has its first badge. */
export const mark = z.object({
  thread: id,
  kind: z.enum(['reply', 'overdue', 'chasing', 'promised', 'broken', 'awaiting-them', 'unsure']),
  words: z.object({
    /** What the chip shows, at most about 20 letters. */
    text: z.string(),
    /** The whole of it, for hovering and for screen readers. */
    label: z.string(),
    tone: z.enum(['due', 'late', 'alarm', 'calm', 'theirs', 'unsure']),
  }),
  /** When its words or its kind change by themselves: it must be asked for anew then. */
  nextChange: z.optional(ms),
});
export type Mark = z.infer<typeof mark>;

/**
 * A time as the mail page shows it: in words ("tomorrow 9 am") and as a field of date and time holds it. Both are in the
 * user's zone, which may not be the browser's.
 */
export const toldTime = z.object({ until: ms, when: z.string(), field: z.string() });
export type ToldTime = z.infer<typeof toldTime>;

/** A time offered for an acknowledgement, with the text that would be sent. */
export const offer = z.object({
  kind: z.enum(['today', 'tomorrow-noon', 'two-days', 'picked']),
  ...toldTime.shape,
  text: z.string(),
});
export type Offer = z.infer<typeof offer>;

/** What a note with a time says: that mail was received, or that a time that was given moves. */
export const noteKind = z.enum(['received', 'moved']);
export type NoteKind = z.infer<typeof noteKind>;

/** A note that promises no time, with the text that would be sent. */
export const plainNote = z.object({ kind: z.enum(plainKinds), text: z.string() });
export type PlainNote = z.infer<typeof plainNote>;

export const proposal = z.object({
  /** What the one is called who waits, or who is awaited. */
  name: z.string(),
  /** Why the thread stands as it does, each reason in words. */
  because: z.array(z.string()),
  person: z.optional(person),
  /** The address rests on the sender or Reply-To as shown; else the box's address is shown for confirmation. */
  personSure: z.boolean(),
  note: noteKind,
  offers: z.array(offer),
  plain: z.array(plainNote),
  /** When the next working day begins. */
  morning: toldTime,
  /** Absent until the user has chosen, at the first acknowledgement. */
  mode: z.optional(sendMode),
  /** Sending by itself is offered only after the reply box was once confirmed on the live site. */
  sendOffered: z.boolean(),
  /** Who they are to the user, in a few short lines; none where there is nothing to tell. */
  card: z.array(z.string()),
  /** They do not want to be written to: since when and why, and whether a note is to go out all the same. */
  out: z.optional(z.string()),
  /** What leads to the checklist by which a job is closed; absent where there are no jobs with them. */
  close: z.optional(z.string()),
});
export type Proposal = z.infer<typeof proposal>;

/**
 * The answers to what a content script may ask, and what it is told unasked: of the protocol the mail page carries these
 * forms alone.
 */
export const mailAnswers = {
  hello: z.object({
    /** `off`: the user has not switched the account on, so nothing may be recorded or shown. */
    state: z.enum(['on', 'off', 'refused-delegated']),
    holder: id,
    /** All marks of the account; absent where they are the foreseen ones still. */
    marks: z.optional(z.array(mark)),
    /** What the user wanted to see when this page was opened. */
    goTo: z.optional(place),
  }),
  unnamed: z.object({ account: z.optional(account) }),
  /** All marks, so that the first rows have their badges before they are painted; `name` stands for just these. */
  foresee: z.object({ account: z.optional(account), marks: z.array(mark), name: z.optional(id) }),
  record: nothing,
  health: nothing,
  marks: z.object({ marks: z.array(mark) }),
  decide: z.object({ id }),
  propose: proposal,
  acknowledge: z.object({ job }),
  claim: z.object({ job: z.optional(job) }),
  step: z.object({ done: z.boolean(), job }),
  open: nothing,
  card: nothing,
  walked: z.object({ course: z.enum(walkCourses) }),
};

/** What the background tells the content scripts of an account. */
export const news = byKind(
  /** Standings changed: ask for the marks again. Undefined threads = all. */
  z.object({ kind: only('changed'), account, threads: z.optional(z.array(id)) }),
  /** A job waits to be claimed. */
  z.object({ kind: only('job'), account }),
  /** The account was switched on or off. */
  z.object({ kind: only('switched'), account, on: z.boolean() }),
  /** The user wants to see a thread of the account. */
  z.object({ kind: only('go-to'), account, ...place.shape }),
  /** The user said whose mailbox opens there. */
  z.object({ kind: only('named'), home }),
  /** A scan goes on in this page, or ends: back to where the user was. */
  z.object({ kind: only('walk'), account, course: z.enum(['on', 'back']) }),
  /** A job was undone from the popup. */
  z.object({ kind: only('undo-job'), job: id }),
);
export type News = z.infer<typeof news>;
