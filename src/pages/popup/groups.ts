import { type AgendaItem, type Bucket, buckets } from '../../core/agenda';

/** One group of the list: its rows, and in their old places the rows that just left it. */
export interface Group {
  bucket: Bucket;
  /** How many belong to it, shown or not. */
  count: number;
  /** How many of them were not read. */
  hidden: number;
  entries: Entry[];
}

export type Entry =
  | { item: AgendaItem; departure?: never }
  | { departure: Departure; item?: never };

/** A row that the user just acted on: its place offers to undo for a while. */
export interface Departure {
  item: AgendaItem;
  /** Where it stood in its group. */
  place: number;
  /** What was done, in words. */
  words: string;
  /** Takes it back. */
  undo: () => void;
}

/** Groups that show their rows from the start; the others are folded until opened. */
export const openGroups: ReadonlySet<Bucket> = new Set([
  'broken',
  'chasing',
  'overdue',
  'due-today',
  'due-later',
  'promised',
  'unsure',
]);

/** How many rows a group shows that is open from the start: more than two popups full of rows of 64 px. */
export const firstRows = 20;

/** How many rows a group shows that was opened, and how many more each time: a page has no use for thousands. */
export const pageOfRows = 50;

/** How many rows of each group are shown. What is searched for may stand in any group, so a search unfolds them all. */
export function limitsOf(
  opened: ReadonlyMap<Bucket, number>,
  search: string,
): ReadonlyMap<Bucket, number> {
  const limitOf = (bucket: Bucket) => {
    const limit = opened.get(bucket) ?? (openGroups.has(bucket) ? firstRows : 0);
    return search === '' ? limit : Math.max(limit, pageOfRows);
  };
  return new Map(buckets.map((bucket) => [bucket, limitOf(bucket)]));
}

/**
 * The list in groups of urgency, without empty ones; of what is settled a search alone finds any. Items keep their
 * order. What was taken back stands in its old place again before the ledger says so.
 */
export function groupsOf(
  items: readonly AgendaItem[],
  counts: Readonly<Partial<Record<Bucket, number>>>,
  departures: readonly Departure[],
  returning: readonly Departure[],
): Group[] {
  const left = new Set([...departures, ...returning].map(({ item }) => item.standing.key));
  return buckets
    .map((bucket) => {
      const read = items.filter((item) => item.bucket === bucket);
      const staying = read.filter(({ standing }) => !left.has(standing.key));
      const entries: Entry[] = staying.map((item) => ({ item }));
      for (const departure of departures.filter(({ item }) => item.bucket === bucket))
        entries.splice(departure.place, 0, { departure });
      for (const { place, item } of returning.filter(({ item }) => item.bucket === bucket))
        entries.splice(place, 0, { item });
      const count = counts[bucket] ?? 0;
      return {
        bucket,
        count: Math.max(count, staying.length),
        hidden: Math.max(0, count - read.length),
        entries,
      };
    })
    .filter(({ count, entries }) => count > 0 || entries.length > 0);
}
