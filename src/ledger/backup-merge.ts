import type { BackupPart } from '../core/backup-parts';
import { type MessageRecord, mergeRecords, type ThreadRecord } from '../core/fold';
import { type AccountKey, threadKey } from '../core/mail';
import type { PersonFacts } from '../core/people/record';
import { compareValues } from '../core/registers';
import { mergeSaid } from '../core/said';
import type { GiveFacts } from '../core/touch/give';
import { type BackupRow, endedStates } from './backup-form';
import { decisionRow } from './commands';
import { recordRow, touchRow } from './describe';
import type { Ledger } from './ledger';
import { joinNames } from './people';
import type { AccountRow, JobRow, ThreadRow } from './rows';
import { bareThread } from './thread-row';

type Merge<P extends BackupPart> = (ledger: Ledger, rows: BackupRow<P>[]) => Promise<void>;

/**
 * Joins rows of a backup with what is there, by the rules by which the ledger joins what two tabs saw: it makes no
 * difference which came first, nor how often. To be called in one transaction, which judges all threads at its end.
 */
export const mergeBackup: { [P in BackupPart]: Merge<P> } = {
  accounts: (ledger, rows) =>
    joined(ledger.accounts, rows.map(accountRow), ({ key }) => key, joinAccounts),
  threads: (ledger, rows) =>
    joined(ledger.threads, rows.map(threadRowOf), ({ key }) => key, joinThreads),
  async messages(ledger, rows) {
    const told = rows.map(({ account, ...record }) => {
      const thread = threadKey(account as AccountKey, record.thread);
      return { key: `${thread}\n${record.id}`, thread, record: record as MessageRecord };
    });
    await joined(
      ledger.messages,
      told,
      ({ key }) => key,
      (a, b) => ({ ...a, record: mergeRecords(a.record, b.record) }),
    );
    const bare = rows.map(({ account, thread }) => bareThread(account as AccountKey, thread));
    await joined(
      ledger.threads,
      bare,
      ({ key }) => key,
      (known) => known,
    );
  },
  people: (ledger, rows) =>
    joined(
      ledger.people,
      rows,
      ({ address }) => address,
      (a, b) => ({ ...a, names: joinNames(a.names, b.names) }),
    ),
  lists: (ledger, rows) =>
    joined(
      ledger.lists,
      rows.map(({ account, list: route, ...sight }) => {
        const list = `${account}/${route}`;
        return { key: `${list} ${sight.oldest} ${sight.newest}`, list, ...sight };
      }),
      ({ key }) => key,
      (a, b) => (b.at > a.at ? b : a),
    ),
  decisions: (ledger, rows) =>
    joined(
      ledger.decisions,
      rows.map((row) => decisionRow({ ...row, account: row.account as AccountKey })),
      ({ id }) => id,
      greatest,
    ),
  jobs: (ledger, rows) =>
    joined(
      ledger.jobs,
      rows.map((job) => ({
        ...job,
        threadKey: threadKey(job.account as AccountKey, job.thread),
      })),
      ({ id }) => id,
      joinJobs,
    ),
  records: (ledger, rows) =>
    joined(
      ledger.records,
      rows.map(({ id, facts }) => recordRow(id, facts)),
      ({ id }) => id,
      (a, b) => recordRow(a.id, mergeSaid<PersonFacts>(a.facts, b.facts)),
    ),
  gives: (ledger, rows) =>
    joined(
      ledger.gives,
      rows,
      ({ id }) => id,
      (a, b) => ({ id: a.id, facts: mergeSaid<GiveFacts>(a.facts, b.facts) }),
    ),
  touches: (ledger, rows) => joined(ledger.touches, rows.map(touchRow), ({ id }) => id, greatest),
};

interface Rows<R> {
  bulkGet(keys: string[]): PromiseLike<(R | undefined)[]>;
  bulkPut(rows: R[]): PromiseLike<unknown>;
}

async function joined<R>(
  table: Rows<R>,
  told: readonly R[],
  keyOf: (row: R) => string,
  join: (a: R, b: R) => R,
): Promise<void> {
  const rows = new Map<string, R>();
  const known = await table.bulkGet([...new Set(told.map(keyOf))]);
  for (const row of known) if (row !== undefined) rows.set(keyOf(row), row);
  for (const row of told) {
    const before = rows.get(keyOf(row));
    rows.set(keyOf(row), before === undefined ? row : join(before, row));
  }
  await table.bulkPut([...rows.values()]);
}

function accountRow({ account, own, lookedAt, home, ...rest }: BackupRow<'accounts'>): AccountRow {
  return { key: account as AccountKey, own: [...own].sort(), lookedAt, home, ...rest };
}

/** On or off is as the user said last, wherever that was; in doubt nothing is recorded. */
function joinAccounts(a: AccountRow, b: AccountRow): AccountRow {
  const [aSaid, bSaid] = [a.switchedAt ?? a.firstSeenAt, b.switchedAt ?? b.firstSeenAt];
  const on = aSaid === bSaid ? a.on && b.on : aSaid > bSaid ? a.on : b.on;
  const [aLooked, bLooked] = [a.lookedAt ?? 0, b.lookedAt ?? 0];
  const lookedLast =
    aLooked === bLooked ? compareValues(a.home ?? '', b.home ?? '') : aLooked - bLooked;
  return {
    ...a,
    on,
    switchedAt: Math.max(aSaid, bSaid),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    own: [...new Set([...a.own, ...b.own])].sort(),
    lookedAt: latest(a.lookedAt, b.lookedAt),
    home: lookedLast >= 0 ? (a.home ?? b.home) : (b.home ?? a.home),
  };
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}

function threadRowOf(row: BackupRow<'threads'>): ThreadRow {
  const { account, thread, seenAt, facts, people = {}, lists } = row;
  const bare = bareThread(account as AccountKey, thread);
  const record = facts === undefined ? undefined : ({ thread, facts, people } as ThreadRecord);
  return { ...bare, seenAt, record, lists: lists.map((route) => `${account}/${route}`).sort() };
}

function joinThreads(a: ThreadRow, b: ThreadRow): ThreadRow {
  const record =
    a.record === undefined || b.record === undefined
      ? (a.record ?? b.record)
      : mergeRecords(a.record, b.record);
  const lists = [...new Set([...a.lists, ...b.lists])].sort();
  return { ...a, record, lists, seenAt: Math.max(a.seenAt, b.seenAt) };
}

/** What is under way here is this browser's alone; of two ends the later one counts. */
function joinJobs(a: JobRow, b: JobRow): JobRow {
  const ended = endedStates.some((state) => state === a.state);
  if (!ended || a.changedAt > b.changedAt) return a;
  return a.changedAt < b.changedAt ? b : greatest(a, b);
}

/** The same thing under the same id twice; only a file that was tampered with has two. */
function greatest<R extends object>(a: R, b: R): R {
  return compareValues(a, b) >= 0 ? a : b;
}
