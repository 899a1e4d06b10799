import type { Sighting } from '../../src/core/sighting';
import { switchAccount } from '../../src/ledger/accounts';
import { putBriefs } from '../../src/ledger/briefs';
import { openLedger } from '../../src/ledger/ledger';
import { allMarks, marksOf } from '../../src/ledger/marks';
import { record } from '../../src/ledger/record';
import { type Listed, readBehind, readList } from '../../src/pages/popup/data';
import { limitsOf } from '../../src/pages/popup/groups';
import { account, idOf, rowsOf } from './years-of-mail';

/** What the bench does with a ledger, in a page of the extension: its own code on its own database. */
export interface LedgerBench {
  /** Fills the ledger with so many threads. */
  fill(threads: number): Promise<FirstList>;
  /** Ms of the clock for each run of each, in turn. */
  measure(runs: number): Promise<Record<Task, number[]>>;
}

/** What the list comes to at first. */
export interface FirstList {
  /** Rows that it shows. */
  rows: number;
  /** Threads that it has placed and counted to know which these are. */
  counted: number;
}

const tasks = [
  'record 50 sightings',
  'first list',
  'counts behind the list',
  'search, a rare word',
  'search, a word of every eighth thread',
  'badges of 50 rows',
  'all badges of an account',
] as const;
export type Task = (typeof tasks)[number];

declare global {
  interface Window {
    ledgerBench: LedgerBench;
  }
}

const ledger = openLedger();
const portion = 1_000;

async function fill(threads: number): Promise<FirstList> {
  const now = Date.now();
  await switchAccount(ledger, account, { on: true }, now - 10 * 365 * 86_400_000);
  for (let start = 0; start < threads; start += portion) {
    const numbers = Array.from({ length: Math.min(portion, threads - start) }, (_, i) => start + i);
    const rows = numbers.map((number) => rowsOf(number, now));
    const { briefs, messages } = ledger;
    await ledger.transaction('rw', [ledger.threads, briefs, messages], async () => {
      await ledger.threads.bulkPut(rows.map(({ thread }) => thread));
      await putBriefs(
        ledger,
        rows.map(({ thread }) => thread),
      );
      await ledger.messages.bulkPut(rows.flatMap(({ messages }) => messages));
    });
  }
  const { items, counts } = await list('');
  const counted = Object.values(counts.byBucket).reduce((a, b) => a + b, 0);
  return { rows: items.length, counted };
}

const list = (search: string): Promise<Listed> =>
  readList(ledger, { now: Date.now(), search, limits: limitsOf(new Map(), search) });

let told = 0;

/** Fifty threads of the inbox got one more message each. */
function more(): Sighting[] {
  told += 1;
  const at = Date.now();
  return Array.from({ length: 50 }, (_, number) => ({
    kind: 'message' as const,
    thread: idOf(number),
    id: `more-${told}-${number}`,
    sense: 'json' as const,
    at,
    facts: { sentAt: at, state: 'arrived' as const, from: client, to: [{ address: owner }] },
    text: 'Thank you. And could you tell me, too, when you could begin?',
  }));
}

const client = { address: 'client-0@client-0.example', name: 'Client 0' };
const owner = account.slice('gmail:'.length);

const rowKeys = Array.from({ length: 50 }, (_, number) => `${account}/${idOf(number)}` as const);

const run: Record<Task, () => Promise<unknown>> = {
  'first list': () => list(''),
  'counts behind the list': () => readBehind(ledger, Date.now()),
  'search, a rare word': () => list('Question 77'),
  'search, a word of every eighth thread': () => list('terr'),
  'badges of 50 rows': () => marksOf(ledger, rowKeys, Date.now()),
  'all badges of an account': () => allMarks(ledger, account, Date.now()),
  'record 50 sightings': () => record(ledger, account, more(), Date.now()),
};

async function measure(runs: number): Promise<Record<Task, number[]>> {
  const times = Object.fromEntries(tasks.map((task) => [task, [] as number[]]));
  for (let each = 0; each < runs; each += 1) {
    for (const task of tasks) {
      const from = performance.now();
      await run[task]();
      times[task]?.push(performance.now() - from);
    }
  }
  return times as Record<Task, number[]>;
}

window.ledgerBench = { fill, measure };
