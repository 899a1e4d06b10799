import type { Given } from '../core/judging/given';
import {
  type AccountKey,
  callName,
  type Person,
  splitThreadKey,
  type ThreadKey,
} from '../core/mail';
import { type Pledge, pledgesOf } from '../core/pledges';
import type { Standing } from '../core/standing';
import { itemsOf, newestIn } from './agenda-items';
import { loadEvidence, viewOf } from './evidence';
import type { Ledger } from './ledger';

/** A pledge that is still to be kept; times are epoch ms. */
export interface OpenPledge {
  key: ThreadKey;
  account: AccountKey;
  /** The thread's own id in its account, with the time for a further one: the same for the same pledge in every file. */
  id: string;
  person: Person | undefined;
  /** What the person is called; undefined where nobody is known. */
  name: string | undefined;
  subject: string;
  until: number;
  givenAt: number;
  source: Given['source'];
  /** What the user wrote; undefined for a note of ours, and where they typed none. */
  words: string | undefined;
  /** Put off by the user until then; what they wait for the person to write about is owed all the same. */
  snoozedUntil: Standing['snoozedUntil'];
}

/**
 * Every pledge whose time is still to come at `now` in the accounts that are switched on, the next one first; mail that
 * came to two own accounts counts once.
 */
export async function openPledges(ledger: Ledger, now: number): Promise<OpenPledge[]> {
  const all = Number.POSITIVE_INFINITY;
  const rows = [
    ...(await newestIn(ledger, 'promised', all)),
    ...(await newestIn(ledger, 'waiting', all)),
  ].filter(({ standing: { promisedUntil = 0 } }) => promisedUntil > now);
  const open = (await itemsOf(ledger, rows, now)).flatMap(({ standing }): OpenPledge[] => {
    const { key, person, subject, promisedUntil: until, pledge, snoozedUntil } = standing;
    if (until === undefined || pledge === undefined) return [];
    const { account, thread: id } = splitThreadKey(key);
    const { source, words, at: givenAt } = pledge;
    const name = person && callName(person);
    const told = { key, account, id, person, name, subject, until, givenAt };
    return [{ ...told, source, words, snoozedUntil }];
  });
  const further = await furtherThan(open, ledger, now);
  return [...open, ...further].sort((a, b) => a.until - b.until);
}

/** What was promised in the same thread for a later time. */
async function furtherThan(
  open: readonly OpenPledge[],
  ledger: Ledger,
  now: number,
): Promise<OpenPledge[]> {
  const byThread = new Map(open.map((each) => [each.key, each]));
  const all = await pledgesIn(ledger, byThread.keys(), now);
  return all.flatMap(({ thread, state, until, givenAt, source, words }): OpenPledge[] => {
    const next = byThread.get(thread);
    if (next === undefined || state !== 'open' || until === next.until) return [];
    return [{ ...next, id: `${next.id}-${until}`, until, givenAt, source, words }];
  });
}

/** All pledges of these threads as they are at `now`, in the order of the threads' keys and then of their giving. */
export async function pledgesIn(
  ledger: Ledger,
  keys: Iterable<ThreadKey>,
  now: number,
): Promise<Pledge[]> {
  const evidence = await loadEvidence(ledger, keys);
  return evidence.flatMap((each) => pledgesOf(viewOf(each), now));
}
