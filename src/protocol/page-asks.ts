import * as z from 'zod/mini';
import { backupParts, rowsAtOnce } from '../core/backup-parts';
import type { Settings } from '../core/settings/settings';
import { account, home, id, nothing, pages } from './parts';

/** All of them. The ledger checks them, and says what is wrong. */
const wholeSettings = z.custom<Settings>((value) => typeof value === 'object' && value !== null);

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
