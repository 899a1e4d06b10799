import {
  type AgendaItem,
  type Bucket,
  type Counts,
  counts,
  firstOfEach,
  type Placing,
} from '../../core/agenda';
import type { PartHealth } from '../../core/health';
import type { ThreadKey, WebmailName } from '../../core/mail';
import type { Job } from '../../core/outbox';
import {
  awaitedItems,
  briefItems,
  countAwaitingThem,
  countIn,
  inFull,
  itemsOf,
  newestIn,
  shownAccounts,
} from '../../ledger/agenda-items';
import type { Ledger } from '../../ledger/ledger';
import type { ThreadRow } from '../../ledger/rows';
import { splitWords } from '../../ledger/words';
import { pageOfRows } from './groups';

/** The list as of one moment. */
export interface Listed {
  /** Of each group as many as were asked for; most urgent first. */
  items: AgendaItem[];
  /** Of all of them, read or not, but for what {@link Behind} counts. */
  counts: Counts;
  /** When a word or a place changes next by itself, epoch ms; undefined when only an event can change any. */
  nextChange: number | undefined;
  /** When the reading began, epoch ms: what was written before is in it. */
  readAt: number;
}

/** What stands behind the list and takes longer to count than the list to read. */
export interface Behind {
  awaitingThem: number;
  notListed: number;
  answeredToday: number;
}

/** Parts of a mail page that are missing, or of which two senses say different things, since when (epoch ms). */
export interface Ill {
  webmail: WebmailName;
  parts: PartHealth[];
  since: number;
}

/** What to read: as of when (epoch ms), what is searched for, and how many rows of each group. */
export interface Wanted {
  now: number;
  search: string;
  limits: ReadonlyMap<Bucket, number>;
  /** The row that the user is at: it stays while others come in before it. */
  keep?: ThreadKey | undefined;
}

/** Reads of each group what is shown of it, and counts the rest. */
export async function readList(ledger: Ledger, wanted: Wanted): Promise<Listed> {
  const { now, search } = wanted;
  const readAt = Date.now();
  // Dexie loses sight of what a live query reads after a few nested awaits; this first read has it watch every thread.
  await ledger.threads.orderBy(':id').first();
  if (search === '') return { ...(await readGroups(ledger, wanted)), readAt };
  const found = await itemsOf(ledger, await find(ledger, search), now);
  const items = firstOfEach(found, keeping(found, wanted));
  return { items, counts: counts(found, now), nextChange: earliestOf(found), readAt };
}

/** What waits is placed and counted in short; the whole of a row is read where it is shown. */
async function readGroups(ledger: Ledger, wanted: Wanted): Promise<Omit<Listed, 'readAt'>> {
  const { now, limits } = wanted;
  const waiting = await briefItems(ledger, now);
  const shown = await inFull(ledger, firstOfEach(waiting, keeping(waiting, wanted)));
  const awaited = await awaitedItems(ledger, limits.get('awaiting-them') ?? 0, now);
  // Bulk mail is the most of any mailbox.
  const leftOut = limits.get('not-listed') ?? 0;
  const rows = leftOut === 0 ? [] : await newestIn(ledger, 'not-waiting', leftOut);
  return {
    items: [...shown, ...awaited, ...(await itemsOf(ledger, rows, now))],
    counts: counts(waiting, now),
    nextChange: earliestOf([...waiting, ...awaited]),
  };
}

/** The limits, but that the row where the user is stays in sight when a few come in before it. */
function keeping(
  items: readonly AgendaItem<Placing>[],
  { limits, keep }: Wanted,
): Wanted['limits'] {
  const kept = items.find(({ standing }) => standing.key === keep);
  if (kept === undefined) return limits;
  const place = items.filter(({ bucket }) => bucket === kept.bucket).indexOf(kept);
  const limit = limits.get(kept.bucket) ?? 0;
  const isNear = limit > 0 && place >= limit && place < limit + pageOfRows;
  return isNear ? new Map(limits).set(kept.bucket, place + 1) : limits;
}

function earliestOf(items: readonly Pick<AgendaItem, 'nextChange'>[]): number | undefined {
  const changes = items.flatMap(({ nextChange }) => nextChange ?? []);
  return changes.length === 0 ? undefined : Math.min(...changes);
}

/** Counts who owes the user an answer, threads that are left out, and those that the user answered since midnight. */
export async function readBehind(ledger: Ledger, now: number): Promise<Behind> {
  const awaitingThem = await countAwaitingThem(ledger, now);
  const leftOut = countIn(ledger, 'not-waiting');
  const answered = ledger.threads
    .where('[state+at]')
    .between(['settled', new Date(now).setHours(0, 0, 0, 0)], ['settled', now], true, true)
    .and(({ standing }) => standing.because.some(({ code }) => code === 'youAnswered'))
    .count();
  return { awaitingThem, notListed: await leftOut, answeredToday: await answered };
}

/** Threads that have, for each word of the search, one that begins with it; at most two hundred. */
async function find(ledger: Ledger, search: string): Promise<ThreadRow[]> {
  const wanted = splitWords(search);
  if (wanted.length === 0) return [];
  const shown = await shownAccounts(ledger);
  const fits = ({ account, words }: ThreadRow) =>
    shown.has(account) && wanted.every((each) => words.some((word) => word.startsWith(each)));
  const { word, keys } = await rarest(ledger, wanted);
  if (keys !== undefined) {
    const rows = await ledger.threads.bulkGet([...keys]);
    return rows.filter((row) => row !== undefined && fits(row)).slice(0, 200) as ThreadRow[];
  }
  return ledger.threads.where('words').startsWith(word).distinct().and(fits).limit(200).toArray();
}

/**
 * The word that the fewest threads have, with their keys where they are few. Where all words are in many threads it
 * is the longest one: then the first few hundred hold enough that fit.
 */
async function rarest(ledger: Ledger, words: readonly string[]) {
  let least: { word: string; keys?: ReadonlySet<string> } | undefined;
  for (const word of words) {
    const entries = await ledger.threads.where('words').startsWith(word).limit(few).primaryKeys();
    const keys = new Set(entries);
    const fewer = least?.keys === undefined || keys.size < least.keys.size;
    if (entries.length < few && fewer) least = { word, keys };
  }
  const [longest = ''] = [...words].sort((a, b) => b.length - a.length);
  return least ?? { word: longest };
}

/** Entries of a word that are read at once. */
const few = 2_000;

/** Acknowledgements under way or ended of late, newest first: what went well is news for a day, what did not for three. */
export async function readJobs(ledger: Ledger, now: number): Promise<Job[]> {
  const day = 24 * 3_600_000;
  const jobs = await ledger.jobs
    .where('changedAt')
    .above(now - 3 * day)
    .reverse()
    .toArray();
  return jobs.filter(({ state, changedAt }) =>
    state === 'failed' || state === 'unsure' ? true : changedAt > now - day,
  );
}

/** The mail sites of which a needed part is missing or contradicts another. */
export async function readIlls(ledger: Ledger): Promise<Ill[]> {
  const all = await ledger.health.toArray();
  const ill = all.filter(({ state }) => state === 'blind' || state === 'disagrees');
  return [...new Set(ill.map(({ webmail }) => webmail))].map((webmail) => {
    const parts = ill.filter((each) => each.webmail === webmail);
    return { webmail, parts, since: Math.min(...parts.map(({ since }) => since)) };
  });
}
