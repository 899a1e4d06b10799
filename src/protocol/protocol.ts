import * as z from 'zod/mini';
import { backupParts, rowsAtOnce } from '../core/backup-parts';
import { decisionBody } from '../core/decision';
import { partHealth } from '../core/health';
import { job, jobEvent, sendMode } from '../core/outbox';
import type { Settings } from '../core/settings/settings';
import { person, sighting } from '../core/sighting';

/**
 * Every question that one context may ask the background, with the answer's form. Both are checked where they
 * arrive. Extension pages read the ledger themselves; every change, theirs too, is an ask. `from` says who may ask.
 */

const ms = z.int().check(z.gte(0));
const id = z.string().check(z.minLength(1), z.maxLength(256));
export const account = z
  .templateLiteral([z.enum(['gmail', 'outlook']), ':', z.string()])
  .check(z.regex(/^(gmail|outlook):[^\s@/]+@[^\s@/]+$/));

/** Where a mailbox opens: the address of its page without folder, thread and query. */
export const home = z.string().check(z.maxLength(200), z.regex(/^https:\/\//));

/** A thread to be shown, and the site's own id of its newest message where the ledger knows one. */
const place = z.object({ thread: id, message: z.optional(id) });
export type ThreadPlace = z.infer<typeof place>;

/** What a badge shows. */
export const mark = z.object({
  thread: id,
  kind: z.enum(['reply', 'overdue', 'chasing', 'promised', 'broken', 'awaiting-them', 'unsure']),
  person: z.optional(person),
  words: z.object({
    /** What the chip shows, at most about 20 letters. */
    text: z.string(),
    /** The whole of it, for hovering and for screen readers. */
    label: z.string(),
    tone: z.enum(['due', 'late', 'alarm', 'calm', 'theirs', 'unsure']),
  }),
  because: z.array(z.object({ code: z.string(), with: z.optional(z.array(z.string())) })),
  /** When its words or its kind change by themselves: it must be asked for anew then. */
  nextChange: z.optional(ms),
});
export type Mark = z.infer<typeof mark>;

/** A time offered for an acknowledgement, with the text that would be sent. */
export const offer = z.object({
  kind: z.enum(['today', 'tomorrow-noon', 'two-days', 'picked']),
  until: ms,
  text: z.string(),
});
export type Offer = z.infer<typeof offer>;

export const proposal = z.object({
  person: z.optional(person),
  /** The address rests on the sender or Reply-To as shown; else the box's address is shown for confirmation. */
  personSure: z.boolean(),
  offers: z.array(offer),
  /** Absent until the user has chosen, at the first acknowledgement. */
  mode: z.optional(sendMode),
  /** Sending by itself is offered only after the reply box was once confirmed on the live site. */
  sendOffered: z.boolean(),
});
export type Proposal = z.infer<typeof proposal>;

/** All of them. The ledger checks them, and says what is wrong: the content script would carry their schema for nothing. */
const wholeSettings = z.custom<Settings>((value) => typeof value === 'object' && value !== null);

const nothing = z.object({});

type From = 'content' | 'pages';
const content: readonly From[] = ['content'];
const pages: readonly From[] = ['pages'];
const both: readonly From[] = ['content', 'pages'];

export const asks = {
  /** A content script has found out whose mailbox its page shows. */
  hello: {
    from: content,
    question: z.object({
      account,
      home,
      delegated: z.boolean(),
      /** The token of an earlier answer, where this content script has one: it keeps it then, and its job. */
      holder: z.optional(id),
    }),
    answer: z.object({
      /** `off`: the user has not switched the account on, so nothing may be recorded or shown. */
      state: z.enum(['on', 'off', 'refused-delegated']),
      holder: id,
      /** All marks of the account, so that the first rows have their badges before they are painted. */
      marks: z.array(mark),
      /** What the user wanted to see when this page was opened. */
      goTo: z.optional(place),
    }),
  },
  /**
   * A mail page shows mail, and nothing on it says whose. Answers with what the user has said of the mailbox that opens
   * there, once they were asked.
   */
  unnamed: {
    from: content,
    question: z.object({ webmail: z.enum(['gmail', 'outlook']), home }),
    answer: z.object({ account: z.optional(account) }),
  },
  /**
   * A mail page begins to load: whose mailbox stood at this address last, if it is switched on, and its marks. A guess
   * that counts only once the page itself names the same account.
   */
  foresee: {
    from: content,
    question: z.object({ webmail: z.enum(['gmail', 'outlook']), home }),
    answer: z.object({ account: z.optional(account), marks: z.array(mark) }),
  },
  record: {
    from: content,
    question: z.object({ account, sightings: z.array(sighting).check(z.maxLength(1_000)) }),
    answer: nothing,
  },
  health: {
    from: content,
    question: z.object({
      account: z.optional(account),
      webmail: z.enum(['gmail', 'outlook']),
      parts: z.array(partHealth),
    }),
    answer: nothing,
  },
  marks: {
    from: content,
    /** Undefined threads = all of the account that have a mark now. */
    question: z.object({ account, threads: z.optional(z.array(id).check(z.maxLength(500))) }),
    answer: z.object({ marks: z.array(mark) }),
  },
  decide: {
    from: both,
    question: z.object({ account, thread: id, body: decisionBody }),
    answer: z.object({ id }),
  },
  propose: {
    from: both,
    question: z.object({ account, thread: id, pick: z.optional(ms) }),
    answer: proposal,
  },
  /** Makes a job. Asked by a page, the account's tab comes to the front (or is opened) and does it. */
  acknowledge: {
    from: both,
    question: z.object({ account, thread: id, until: ms, mode: sendMode, remember: z.boolean() }),
    answer: z.object({ job }),
  },
  /** A content script takes the account's next job, for itself alone. */
  claim: {
    from: content,
    question: z.object({ account, holder: id }),
    answer: z.object({ job: z.optional(job) }),
  },
  /** One step of a job. `refused` where it may not happen any more; then the asker must not go on. */
  step: {
    from: both,
    question: z.object({ job: id, event: jobEvent }),
    answer: z.object({ done: z.boolean(), job }),
  },
  /** Opens the thread in the account's tab. */
  open: {
    from: both,
    question: z.object({ account, thread: z.optional(id) }),
    answer: nothing,
  },
  'switch-account': {
    from: pages,
    question: z.object({ account, on: z.boolean() }),
    answer: nothing,
  },
  /** The user says whose mailbox opens at `home`. Throws where that is no address or no mail site. */
  'name-mailbox': {
    from: pages,
    question: z.object({ home, own: z.string().check(z.maxLength(320)) }),
    answer: z.object({ account }),
  },
  'change-settings': {
    from: pages,
    question: z.object({ settings: wholeSettings }),
    answer: nothing,
  },
  /** A piece of a backup, from 0; rows are in the form of `ledger/backup-form.ts`. The first one begins an import. */
  'import-piece': {
    from: pages,
    question: z.object({
      import: id,
      piece: z.int().check(z.gte(0)),
      part: z.enum([...backupParts, 'settings']),
      rows: z.array(z.unknown()).check(z.maxLength(rowsAtOnce)),
    }),
    answer: nothing,
  },
  /** Merges the pieces, all at once or none: where it throws, nothing was changed. Answers how many threads changed. */
  'import-merge': {
    from: pages,
    question: z.object({
      import: id,
      pieces: z.int().check(z.gte(0)),
      /** Whether the settings of the backup go before those of this browser. */
      settings: z.enum(['keep', 'take']),
    }),
    answer: z.object({ changed: z.int() }),
  },
  /** Stops an import, also while it is merged, and drops its pieces. */
  'import-stop': { from: pages, question: nothing, answer: nothing },
  /** A backup was written to a file: the next one is due in a week. */
  'backed-up': { from: pages, question: nothing, answer: nothing },
  'erase-account': { from: pages, question: z.object({ account }), answer: nothing },
  'erase-everything': { from: pages, question: nothing, answer: nothing },
  /** What is known beside the ledger: accounts seen but not switched on, pages that name none, sites without access. */
  surroundings: {
    from: pages,
    question: nothing,
    answer: z.object({
      found: z.array(z.object({ account, delegated: z.boolean() })),
      unnamed: z.array(z.object({ webmail: z.enum(['gmail', 'outlook']), home })),
      ungranted: z.array(z.string()),
    }),
  },
} as const;

export type AskName = keyof typeof asks;
export type Question<N extends AskName> = z.infer<(typeof asks)[N]['question']>;
export type Answer<N extends AskName> = z.infer<(typeof asks)[N]['answer']>;

/** What the background tells the content scripts of an account. */
export const news = z.discriminatedUnion('kind', [
  /** Standings changed: ask for the marks again. Undefined threads = all. */
  z.object({ kind: z.literal('changed'), account, threads: z.optional(z.array(id)) }),
  /** A job waits to be claimed. */
  z.object({ kind: z.literal('job'), account }),
  /** The account was switched on or off. */
  z.object({ kind: z.literal('switched'), account, on: z.boolean() }),
  /** The user wants to see a thread of the account. */
  z.object({ kind: z.literal('go-to'), account, ...place.shape }),
  /** The user said whose mailbox opens there. */
  z.object({ kind: z.literal('named'), home }),
  /** A job was undone from the popup. */
  z.object({ kind: z.literal('undo-job'), job: id }),
]);
export type News = z.infer<typeof news>;
