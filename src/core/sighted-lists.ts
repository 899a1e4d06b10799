import { type ListSighting, senses } from './sighting';

/** The latest complete sight of one list: what is not in it, and should be, is gone from it. */
export type ListRecord = Pick<
  ListSighting,
  'list' | 'sense' | 'at' | 'oldest' | 'more' | 'threads'
>;

/** When a thread was last seen in each list, by list; epoch ms. */
export type SeenIn = Record<string, number>;

/** Keeps the later of two complete sights of a list; an incomplete one proves no absence and is not kept. */
export function foldList(
  record: ListRecord | undefined,
  sighting: ListSighting,
): ListRecord | undefined {
  if (!sighting.complete) return record;
  const { list, sense, at, oldest, more } = sighting;
  const seen = { list, sense, at, oldest, more, threads: [...new Set(sighting.threads)].sort() };
  return record !== undefined && order(record, seen) >= 0 ? record : seen;
}

/** Adds the lists in which a thread was seen to those known; the later sight of each counts. */
export function foldSeenIn(known: SeenIn, seen: SeenIn): SeenIn {
  const joined = { ...known };
  for (const [list, at] of Object.entries(seen)) joined[list] = Math.max(at, joined[list] ?? at);
  return joined;
}

/**
 * When a list in which the thread stood was last completely seen without it; undefined while some list still shows
 * it later than that. A list that goes on to older pages proves nothing about mail older than its last row.
 */
export function missedAt(
  thread: { id: string; seenIn: SeenIn; lastAt: number | undefined },
  lists: Iterable<ListRecord>,
): number | undefined {
  const lastSeen = Math.max(...Object.values(thread.seenIn));
  let missed: number | undefined;
  for (const list of lists) {
    if (thread.seenIn[list.list] === undefined || list.at <= lastSeen) continue;
    if (list.threads.includes(thread.id)) continue;
    if (list.more && (thread.lastAt === undefined || thread.lastAt < list.oldest)) continue;
    missed = Math.max(list.at, missed ?? 0);
  }
  return missed;
}

/** Own addresses ever shown for an account, in alphabetical order. */
export function foldOwn(known: readonly string[], own: readonly string[]): string[] {
  return [...new Set([...known, ...own])].sort();
}

function order(a: ListRecord, b: ListRecord): number {
  const bySense = senses.indexOf(a.sense) - senses.indexOf(b.sense);
  return a.at - b.at || bySense || (content(a) < content(b) ? -1 : 1);
}

function content({ threads, oldest, more }: ListRecord): string {
  return JSON.stringify([threads, oldest, more]);
}
