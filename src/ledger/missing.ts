import type { AccountKey } from '../core/mail';
import type { ListSighting } from '../core/sighting';
import { padded } from './contacts';
import type { Ledger } from './ledger';
import type { ListRow } from './rows';

/**
 * *Last seen*: a complete sight of a list that should show a thread and does not. Of the sights, what is kept is
 * for each hour down to which they reach the latest one. That is a maximum, so order and repetition don't matter,
 * and a thread stays missed when newer mail has pushed its place out of the page.
 */

/** The row that a complete sight writes; undefined for one that proves nothing. */
export function sightOf(account: AccountKey, sight: ListSighting): ListRow | undefined {
  if (!sight.complete) return undefined;
  const list = listKey(account, sight.list);
  const oldest = sight.more ? Math.ceil(sight.oldest / hour) * hour : 0;
  const newest = onFirstPage(sight.list) ? lastTime : Math.floor(sight.newest / hour) * hour;
  if (oldest > newest) return undefined;
  return { key: `${list} ${oldest} ${newest}`, list, at: sight.at, oldest, newest };
}

/** All pages of a list are one list: mail moves from page to page as new mail comes. */
export function listKey(account: AccountKey, route: string): string {
  return `${account}/${route.replace(pageSuffix, '')}`;
}

/** Nothing can stand above the first page, so there an absence tells also of mail newer than all that is shown. */
const onFirstPage = (route: string) => !pageSuffix.test(route);
const pageSuffix = /\/p\d+$/;
const hour = 3_600_000;
const lastTime = 8.64e15;

/** Index entries of an open thread, one for each list and time under which the list may sort it. */
export function openEntries(lists: readonly string[], times: readonly number[]): string[] {
  return lists.flatMap((list) => times.map((time) => `${list} ${padded(time)}`));
}

/** The open threads, not known to be missed, that this sight should show if they still stood in the list. */
export function expectedIn(ledger: Ledger, sight: ListRow) {
  return ledger.threads
    .where('openIn')
    .between(
      `${sight.list} ${padded(sight.oldest)}`,
      `${sight.list} ${padded(sight.newest)}`,
      true,
      true,
    )
    .and(({ seenAt }) => seenAt < sight.at);
}

/** Where a thread stood, when it was last seen, and the times under which its lists may sort it. */
export interface Candidate {
  lists: readonly string[];
  seenAt: number;
  times: readonly number[];
}

/**
 * Of these, the threads that a complete sight of one of their lists should have shown since they were last seen.
 * All sights that matter are loaded at once: a transaction does not outlast hundreds of idle awaits in a row.
 */
export async function missedAmong<C extends Candidate>(
  ledger: Ledger,
  candidates: readonly C[],
): Promise<Set<C>> {
  const sights = await sightsFor(ledger, candidates);
  const isMissed = ({ lists, seenAt, times }: C) =>
    times.length > 0 &&
    lists.some((list) =>
      sights.get(list)?.some((sight) => sight.at > seenAt && times.every(within(sight))),
    );
  return new Set(candidates.filter(isMissed));
}

const within = ({ oldest, newest }: ListRow) => {
  return (time: number) => oldest <= time && time <= newest;
};

async function sightsFor(
  ledger: Ledger,
  candidates: readonly Candidate[],
): Promise<Map<string, ListRow[]>> {
  const since = new Map<string, number>();
  for (const { lists, seenAt } of candidates) {
    for (const list of lists) since.set(list, Math.min(seenAt, since.get(list) ?? seenAt));
  }
  const sights = new Map<string, ListRow[]>();
  for (const [list, seenAt] of since) {
    const later = ledger.lists.where('[list+at]').between([list, seenAt], [list, lastTime], false);
    sights.set(list, await later.toArray());
  }
  return sights;
}
