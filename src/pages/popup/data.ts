import {
  type AgendaContext,
  type AgendaItem,
  agenda,
  type Bucket,
  type Counts,
  counts,
} from '../../core/agenda';
import type { PartHealth } from '../../core/health';
import { type AccountKey, splitThreadKey, type WebmailName } from '../../core/mail';
import type { Job } from '../../core/outbox';
import type { Standing } from '../../core/standing';
import type { Ledger } from '../../ledger/ledger';
import type { AccountRow, ThreadRow } from '../../ledger/rows';
import { readSettings } from '../../ledger/settings';
import { splitWords } from '../../ledger/words';
import type { Settings } from '../../protocol/protocol';

/** All that the popup shows of the ledger at one moment. */
export interface Shown {
  /** Every item of the open groups, and of folded ones as many as were asked for; most urgent first. */
  items: AgendaItem[];
  /** How many stand in each group, shown or not. */
  counts: Counts;
  answeredToday: number;
  accounts: AccountShown[];
  /** Acknowledgements under way or ended of late, newest first. */
  jobs: Job[];
  ills: Ill[];
  settings: Settings;
}

export interface AccountShown {
  account: AccountKey;
  on: boolean;
  /** When a whole list of it was last read, epoch ms; undefined before the first. */
  lookedAt: number | undefined;
}

/** Parts of a mail page that are missing, since when (epoch ms). */
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

/** Reads it by indexes alone: what is folded is counted, not read. */
export async function readShown(ledger: Ledger, wanted: Wanted): Promise<Shown> {
  const { now } = wanted;
  const settings = await readSettings(ledger);
  const accounts = await ledger.accounts.toArray();
  const rows = wanted.search === '' ? await readRows(ledger, wanted) : await find(ledger, wanted);
  const standings = ofAccountsOn(rows, accounts).map(({ standing }) => standing);
  const items = agenda(standings, contextIn(accounts, settings), now);
  return {
    items,
    counts: wanted.search === '' ? await countAll(ledger, items, now) : counts(items, now),
    answeredToday: await countAnswered(ledger, now),
    accounts: accounts.map(({ key, on, lookedAt }) => ({ account: key, on, lookedAt })),
    jobs: await readJobs(ledger, now),
    ills: await readIlls(ledger),
    settings,
  };
}

async function readRows(ledger: Ledger, { opened }: Wanted): Promise<ThreadRow[]> {
  const open = ['waiting', 'promised', 'unknown'].map((state) => ofState(ledger, state).toArray());
  const folded = foldedStates.map(([state, bucket]) => {
    const limit = opened.get(bucket) ?? 0;
    return limit === 0 ? [] : ofState(ledger, state).reverse().limit(limit).toArray();
  });
  return (await Promise.all([...open, ...folded])).flat();
}

/** States that are one group, long and of little urgency. */
const foldedStates = [
  ['awaiting-them', 'awaiting-them'],
  ['not-waiting', 'not-listed'],
] as const;

const ofState = (ledger: Ledger, state: string) =>
  ledger.threads.where('[state+at]').between([state, 0], [state, Number.MAX_SAFE_INTEGER]);

/** Threads that have, for each word of the search, one that begins with it; at most two hundred. */
async function find(ledger: Ledger, { search }: Wanted): Promise<ThreadRow[]> {
  const wanted = splitWords(search).sort((a, b) => b.length - a.length);
  const [longest] = wanted;
  if (longest === undefined) return [];
  return ledger.threads
    .where('words')
    .startsWith(longest)
    .distinct()
    .and(({ words }) => wanted.every((each) => words.some((word) => word.startsWith(each))))
    .limit(200)
    .toArray();
}

function ofAccountsOn(rows: ThreadRow[], accounts: AccountRow[]): ThreadRow[] {
  const on = new Set(accounts.filter((each) => each.on).map(({ key }) => key));
  return rows.filter(({ account }) => on.has(account));
}

function contextIn(accounts: AccountRow[], { hours }: Settings) {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const firstSeen = new Map(accounts.map(({ key, firstSeenAt }) => [key, firstSeenAt]));
  return ({ key }: Standing): AgendaContext => ({
    hours,
    zone,
    firstSeenAt: firstSeen.get(splitThreadKey(key).account),
  });
}

async function countAll(ledger: Ledger, items: AgendaItem[], now: number): Promise<Counts> {
  const counted = counts(items, now);
  for (const [state, bucket] of foldedStates)
    counted.byBucket[bucket] = await ofState(ledger, state).count();
  return counted;
}

/** Threads that the user answered since midnight. */
async function countAnswered(ledger: Ledger, now: number): Promise<number> {
  return ledger.threads
    .where('[state+at]')
    .between(['settled', new Date(now).setHours(0, 0, 0, 0)], ['settled', now], true, true)
    .and(({ standing }) => standing.because.some(({ code }) => code === 'youAnswered'))
    .count();
}

/** What went well is news for a day, what did not for three. */
async function readJobs(ledger: Ledger, now: number): Promise<Job[]> {
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

async function readIlls(ledger: Ledger): Promise<Ill[]> {
  const ill = (await ledger.health.toArray()).filter(({ state }) => state === 'blind');
  return [...new Set(ill.map(({ webmail }) => webmail))].map((webmail) => {
    const parts = ill.filter((each) => each.webmail === webmail);
    return { webmail, parts, since: Math.min(...parts.map(({ since }) => since)) };
  });
}
