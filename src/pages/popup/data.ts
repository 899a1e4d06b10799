import { type AgendaItem, type Bucket, type Counts, counts } from '../../core/agenda';
import type { PartHealth } from '../../core/health';
import type { WebmailName } from '../../core/mail';
import type { Job } from '../../core/outbox';
import {
  countAwaitingThem,
  countIn,
  itemsOf,
  listItems,
  newestIn,
  shownAccounts,
} from '../../ledger/agenda-items';
import type { Ledger } from '../../ledger/ledger';
import type { ThreadRow } from '../../ledger/rows';
import { splitWords } from '../../ledger/words';

/** The list as of one moment. */
export interface Listed {
  /** Every item of the open groups, and of long folded ones as many as were asked for; most urgent first. */
  items: AgendaItem[];
  counts: Counts;
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

/** What to read: as of when (epoch ms), what is searched for, and how many rows of each folded group. */
export interface Wanted {
  now: number;
  search: string;
  opened: ReadonlyMap<Bucket, number>;
}

/** Reads the list by indexes alone; what is folded and long only as far as it was opened. */
export async function readList(ledger: Ledger, wanted: Wanted): Promise<Listed> {
  const { now, search } = wanted;
  const readAt = Date.now();
  // Dexie loses sight of what a live query reads after a few nested awaits; this first read has it watch every thread.
  await ledger.threads.orderBy(':id').first();
  const items =
    search === ''
      ? [...(await openedItems(ledger, wanted)), ...(await notListed(ledger, wanted))]
      : await itemsOf(ledger, await find(ledger, search), now);
  return { items, counts: counts(items, now), readAt };
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

const openedItems = (ledger: Ledger, { opened, now }: Wanted): Promise<AgendaItem[]> =>
  listItems(ledger, opened.get('awaiting-them') ?? 0, now);

/** Bulk mail is the most of any mailbox: read only when opened, and then as much as is shown. */
async function notListed(ledger: Ledger, { opened, now }: Wanted): Promise<AgendaItem[]> {
  const limit = opened.get('not-listed') ?? 0;
  return limit === 0 ? [] : itemsOf(ledger, await newestIn(ledger, 'not-waiting', limit), now);
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
