import type { Known } from '../core/insights/insights';
import { heardIn, onePerItem, type Wait, waitsOf } from '../core/insights/waits';
import { type AccountKey, type Address, splitThreadKey, type ThreadKey } from '../core/mail';
import { happenings } from '../core/people/touches';
import { pledgesOf } from '../core/pledges';
import type { StandingState } from '../core/standing';
import { loadEvidence, viewOf } from './evidence';
import { loadHistory } from './history';
import type { Ledger } from './ledger';
import { peopleOf } from './person';

/** What there is to work insights out of, and what it rests on. */
export interface KnownMail {
  known: Known;
  /** When the first mailbox that is on was switched on: what was before was not seen. Undefined where none is. */
  since: number | undefined;
  mailboxes: number;
}

/**
 * Reads the threads in which anything was said since `from`, and all that are open (epoch ms), of mailboxes that are
 * switched on; each counts from when it was. `progress` is told the share that is done, from 0 to 1. Throws the signal's
 * reason where it is stopped.
 */
export async function readKnown(
  ledger: Ledger,
  { from, now }: { from: number; now: number },
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<KnownMail> {
  const accounts = (await ledger.accounts.toArray()).filter(({ on }) => on);
  const seenFrom = new Map<AccountKey, number>(
    accounts.map((each) => [each.key, each.firstSeenAt]),
  );
  const isSeen = (thread: ThreadKey, at: number) =>
    at + minute > (seenFrom.get(splitThreadKey(thread).account) ?? Number.POSITIVE_INFINITY);
  const keys = await keysSince(ledger, from, seenFrom);
  const waits: Wait[] = [];
  const pledges: (Omit<Known['pledges'][number], 'who'> & { who: Address | undefined })[] = [];
  const heard: number[] = [];
  for (let start = 0; start < keys.length; start += portion) {
    signal.throwIfAborted();
    progress(start / keys.length);
    const views = (await loadEvidence(ledger, keys.slice(start, start + portion))).map(viewOf);
    const history = await loadHistory(ledger, views);
    for (const view of views.map((each) => ({ ...each, history }))) {
      waits.push(...waitsOf(view).filter(({ since }) => isSeen(view.key, since)));
      heard.push(...heardIn(view).filter((at) => isSeen(view.key, at)));
      for (const { person, until, state, givenAt } of pledgesOf(view, now)) {
        if (isSeen(view.key, givenAt)) pledges.push({ who: person?.address, until, state });
      }
    }
  }
  const who = [...waits, ...pledges].flatMap((each) => each.who ?? []);
  const people = await peopleOf(ledger, who);
  const touches = happenings(await ledger.touches.toArray());
  progress(1);
  return {
    known: {
      waits: onePerItem(waits),
      pledges,
      heard,
      touches,
      personOf: (each) => {
        const person = people.get(each);
        return { id: person?.id ?? each, stage: person?.stage };
      },
    },
    since: accounts.length === 0 ? undefined : Math.min(...seenFrom.values()),
    mailboxes: accounts.length,
  };
}

async function keysSince(
  ledger: Ledger,
  from: number,
  shown: ReadonlyMap<AccountKey, number>,
): Promise<ThreadKey[]> {
  const keys: ThreadKey[] = [];
  for (const [state, since] of statesSince(from)) {
    const rows = ledger.threads.where('[state+at]').between([state, since], [state, 8.64e15]);
    keys.push(...((await rows.primaryKeys()) as ThreadKey[]));
  }
  return keys.filter((key) => shown.has(splitThreadKey(key).account));
}

/** Whoever still waits counts, however long ago they wrote. Bulk mail expects nothing. */
const statesSince = (from: number): [StandingState, number][] => [
  ['waiting', 0],
  ['promised', 0],
  ['awaiting-them', from],
  ['settled', from],
  ['unknown', from],
];

/** A row may tell the time to the minute alone. */
const minute = 60_000;

const portion = 500;
