import type { Transaction } from 'dexie';

interface Version {
  /** Primary key first, then the indexes (Dexie's own notation). */
  stores: Record<string, string>;
  /** Brings the rows of the version before into this one's form. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Numbered from 1 by their place. A version that has been shipped is never changed: add the next one below it. */
export const versions: readonly Version[] = [
  {
    stores: {
      accounts: 'key',
      threads: 'key, [state+at], *openIn, *people, *words, rfcId',
      messages: 'key, thread',
      people: 'address',
      lists: 'key, [list+at]',
      decisions: 'id, threadKey, correctsFor, undoes',
      jobs: 'id, account, threadKey, state, changedAt',
      told: 'key',
      settings: 'key',
      health: 'key',
      meta: 'key',
    },
  },
  {
    // Outlook has four hosts: a mailbox is found again by its whole address, not by Gmail's number alone.
    stores: { named: 'home' },
    upgrade: async (transaction) => {
      await transaction
        .table('accounts')
        .toCollection()
        .modify((row: { index?: number; home?: string }) => {
          row.home = `https://mail.google.com/mail/u/${row.index ?? 0}/`;
          delete row.index;
        });
    },
  },
  { stores: { staging: '[import+piece], import, at' } },
];
