import type { Transaction } from 'dexie';
import { emptyRecord, type ReminderRecord } from '../core/reminding/record';
import { rebuildBriefs } from './briefs';
import { rebuildCards } from './cards';
import type { Ledger } from './ledger';

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
  {
    // Texts are read for more: what was read before counts as seen in part, until its page shows it again.
    stores: {},
    upgrade: async (transaction) => {
      await transaction.table('messages').toCollection().modify(readAnew);
    },
  },
  { stores: { staging: '[import+piece], import, at' } },
  {
    // There were reminders of the day's end alone; of all others nothing has been told yet.
    stores: {},
    upgrade: async (transaction) => {
      await transaction
        .table('told')
        .toCollection()
        .modify((row: { record: ReminderRecord }) => {
          row.record = { ...emptyRecord(row.record.begun), ...row.record };
        });
    },
  },
  {
    // People are to be described; what a list shows of those who are known already is worked out once.
    stores: {
      records: 'id, sameAs, referredBy',
      touches: 'id, person, undoes, [kind+at]',
      cards: 'id, *byName, *byRecent, *words, *dates',
    },
    upgrade: (transaction) => rebuildCards(tablesOf(transaction)),
  },
  {
    // What is put off is found by itself, so that the list need not read everybody who owes an answer to find it.
    stores: { threads: 'key, [state+at], *openIn, *people, *words, rfcId, snoozed' },
    upgrade: markSnoozed,
  },
  {
    // Who is without contact for too long is found by how long that may be; and there are things to give.
    stores: {
      cards: 'id, *byName, *byRecent, *words, *dates, [cadence+quietSince]',
      gives: 'id',
      chosen: 'key',
    },
    upgrade: (transaction) => rebuildCards(tablesOf(transaction)),
  },
  {
    // The list finds the place of every open thread in a few rows, and reads those alone that it shows.
    stores: { briefs: 'key' },
    upgrade: (transaction) => rebuildBriefs(tablesOf(transaction)),
  },
];

/** The tables as they are while a version is brought into the next one's form: those of later versions are not there yet. */
function tablesOf(transaction: Transaction): Ledger {
  return new Proxy({} as Ledger, { get: (_, name) => transaction.table(String(name)) });
}

interface OldDecision {
  threadKey: string;
  body: { kind: string };
}

async function markSnoozed(transaction: Transaction): Promise<void> {
  const decisions: OldDecision[] = await transaction.table('decisions').toArray();
  const snoozes = decisions.filter(({ body }) => body.kind === 'snooze');
  await transaction
    .table('threads')
    .where('key')
    .anyOf([...new Set(snoozes.map(({ threadKey }) => threadKey))])
    .modify((row: { standing: { snoozedUntil?: unknown }; snoozed?: 1 }) => {
      if (row.standing.snoozedUntil !== undefined) row.snoozed = 1;
    });
}

interface OldMessageRow {
  record: { facts: { read?: { value: OldReading } } };
}

interface OldReading {
  length: number;
  sentence?: string;
  chases: boolean;
  closes?: true;
  opensAs?: string;
}

function readAnew({ record: { facts } }: OldMessageRow): void {
  if (facts.read === undefined) return;
  const { opensAs, ...value } = facts.read.value;
  const asks = value.sentence === undefined ? { asks: 0 } : { asks: 0.7, sentenceOf: 'asks' };
  const signs = opensAs === undefined ? {} : { signs: [opensAs] };
  facts.read.value = Object.assign(value, asks, signs, { cut: true });
}
