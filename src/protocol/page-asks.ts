import * as z from 'zod/mini';
import { backupParts, rowsAtOnce } from '../core/backup-parts';
import { checkFailures } from '../core/check-failure';
import { personId } from '../core/people/person-id';
import { saying } from '../core/people/record';
import { happened, touchBody } from '../core/people/touches';
import { scanStates, scanWishes } from '../core/scan';
import type { Settings } from '../core/settings/settings';
import { someGiveFacts } from '../core/touch/give';
import { plainNote } from './mail-answers';
import { account, home, id, ms, nothing, pages } from './parts';

/** All of them. The ledger checks them, and says what is wrong. */
const wholeSettings = z.custom<Settings>((value) => typeof value === 'object' && value !== null);

/** Whose job, and in which thread. */
const jobOf = z.object({ person: personId, account, thread: id });
const closedJob = z.object({
  /** The touch that tells of it. */
  touch: id,
  /** What was said of them before. */
  before: z.array(saying).check(z.maxLength(100)),
  /** What settled the thread, where anything was open. */
  decision: z.optional(id),
});

/** What pages of ours alone may ask. */
export const pageAsks = {
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
  /**
   * What the user says of people, all at once; merging and parting them too (`sameAs`). `before` said again undoes it.
   */
  describe: {
    from: pages,
    question: z.object({ said: z.array(saying).check(z.maxLength(100)) }),
    answer: z.object({ before: z.array(saying) }),
  },
  /** Something happened between the user and a person, or is undone. `at`: when, of what was not just now. */
  touch: {
    from: pages,
    question: z.object({ person: personId, at: z.optional(ms), body: touchBody }),
    answer: z.object({ id }),
  },
  /** Says something of what the user has to give; what is new is named by it. `before` said again undoes it. */
  give: {
    from: pages,
    question: z.object({ id, facts: someGiveFacts }),
    answer: z.object({ before: someGiveFacts }),
  },
  /** Chooses whom to write to today, where that was not done yet. */
  'choose-today': { from: pages, question: nothing, answer: nothing },
  /**
   * Opens a new message to them in the mail site's own window, filled in and not sent, from the account that wrote with
   * them last where none is named. Answers with the id of what was written down (`drafted`). Throws where they do not want
   * to be written to, or cannot be.
   */
  compose: {
    from: pages,
    question: z.object({
      person: personId,
      account: z.optional(account),
      subject: z.string().check(z.maxLength(200)),
      text: z.string().check(z.maxLength(4_000)),
      touch: z.pick(happened, { of: true, words: true, thread: true }),
    }),
    answer: z.object({ id }),
  },
  /** The user answered them by phone: with the call all is settled in which they wait. */
  phoned: {
    from: pages,
    question: z.object({ person: personId }),
    answer: z.object({
      touch: id,
      settled: z.array(z.object({ account, thread: id, decision: id })),
    }),
  },
  /** What may be sent when the job in a thread is closed, to whose job it is. */
  'closing-texts': {
    from: pages,
    question: jobOf,
    answer: z.object({
      subject: z.string(),
      /** Questions, to be opened as a new message. */
      asking: z.object({ worth: z.string(), referral: z.string() }),
      /** Notes that have a place in the thread itself. */
      plain: z.array(plainNote),
    }),
  },
  /** Closes the job in a thread: they are a past customer then, and nothing is open in it. */
  'close-job': { from: pages, question: jobOf, answer: closedJob },
  /** Takes that back; of a job that was closed some time ago its closing alone. */
  'reopen-job': {
    from: pages,
    question: z.object({ ...jobOf.shape, closed: closedJob }),
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
  /** Walks the last weeks of an inbox page by page, in the account's tab. */
  scan: {
    from: pages,
    question: z.object({ account, to: z.enum(scanWishes) }),
    answer: nothing,
  },
  /** What is known beside the ledger: accounts seen but not switched on, pages that name none, sites without access. */
  surroundings: {
    from: pages,
    question: nothing,
    answer: z.object({
      found: z.array(z.object({ account, delegated: z.boolean() })),
      unnamed: z.array(z.object({ webmail: z.enum(['gmail', 'outlook']), home })),
      ungranted: z.array(z.string()),
      /** Accounts that were opened for a look before the day's end, and why it could not be had. */
      unlooked: z.array(z.object({ account, why: z.enum(checkFailures) })),
      /** How far scans have come in this session; `reached` epoch ms. */
      scans: z.array(
        z.object({
          account,
          state: z.enum(scanStates),
          reached: z.optional(ms),
          threads: z.int(),
        }),
      ),
      /** Accounts that are on and were never scanned. */
      unscanned: z.array(account),
    }),
  },
} as const;
