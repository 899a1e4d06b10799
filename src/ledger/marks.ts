import { type AgendaItem, agendaItem, type Bucket } from '../core/agenda';
import { type AccountKey, type Person, splitThreadKey, type ThreadKey } from '../core/mail';
import type { Because } from '../core/standing';
import type { Mark } from '../protocol/protocol';
import { newestIn, shownAccounts } from './agenda-items';
import { standingsAcross } from './copies';
import type { Ledger } from './ledger';
import type { ThreadRow } from './rows';
import { loadContext } from './user-time';

/** What there is to say of a thread in the mail page; the words are made from it (`background/mark-words.ts`). */
export interface MarkFacts {
  thread: string;
  kind: Mark['kind'];
  person: Person | undefined;
  /** Epoch ms. */
  since: number | undefined;
  due: number | undefined;
  chases: number;
  /** What the user promised, in their own words where they are known. */
  words?: string | undefined;
  because: Because[];
  /** When the kind changes by itself. */
  nextChange: number | undefined;
}

/** The marks of these threads as of `now`; none for a thread that needs none. */
export async function marksOf(
  ledger: Ledger,
  keys: readonly ThreadKey[],
  now: number,
): Promise<MarkFacts[]> {
  const rows = await ledger.threads.bulkGet([...keys]);
  return marksFrom(
    ledger,
    rows.filter((row) => row !== undefined),
    now,
  );
}

/** All marks of an account, the newest thousand of each kind of standing. */
export async function allMarks(
  ledger: Ledger,
  account: AccountKey,
  now: number,
): Promise<MarkFacts[]> {
  const rows: ThreadRow[] = [];
  for (const state of ['waiting', 'promised', 'awaiting-them', 'unknown'] as const) {
    rows.push(...(await newestIn(ledger, state, 1_000)));
  }
  const own = rows.filter((row) => row.account === account);
  return marksFrom(ledger, own, now);
}

async function marksFrom(
  ledger: Ledger,
  rows: readonly ThreadRow[],
  now: number,
): Promise<MarkFacts[]> {
  const contextOf = await loadContext(ledger);
  const sighted = rows.filter(({ state }) => state !== 'bare');
  const standings = await standingsAcross(ledger, sighted, await shownAccounts(ledger));
  return standings.flatMap((each) => markOf(agendaItem(each, contextOf(each), now)) ?? []);
}

function markOf({ standing, bucket, due, nextChange }: AgendaItem): MarkFacts | undefined {
  const kind = kinds[bucket];
  if (kind === undefined) return undefined;
  const { key, person, since, chases, because } = standing;
  const { thread } = splitThreadKey(key);
  const words = standing.pledge?.words;
  return { thread, kind, person, since, due, chases, words, because, nextChange };
}

/** What is snoozed, settled, not listed, last seen or earlier bears no mark in the mail page. */
const kinds: Partial<Record<Bucket, Mark['kind']>> = {
  broken: 'broken',
  chasing: 'chasing',
  overdue: 'overdue',
  'due-today': 'reply',
  'due-later': 'reply',
  promised: 'promised',
  unsure: 'unsure',
  'awaiting-them': 'awaiting-them',
};
