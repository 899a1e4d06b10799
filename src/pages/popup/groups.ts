import { type AgendaItem, type Bucket, buckets } from '../../core/agenda';

/** One group of the list: its rows, and in their old places the rows that just left it. */
export interface Group {
  bucket: Bucket;
  /** How many belong to it, shown or not. */
  count: number;
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
      const staying = items.filter(
        (item) => item.bucket === bucket && !left.has(item.standing.key),
      );
      const entries: Entry[] = staying.map((item) => ({ item }));
      for (const departure of departures.filter(({ item }) => item.bucket === bucket))
        entries.splice(departure.place, 0, { departure });
      for (const { place, item } of returning.filter(({ item }) => item.bucket === bucket))
        entries.splice(place, 0, { item });
      return { bucket, count: Math.max(counts[bucket] ?? 0, staying.length), entries };
    })
    .filter(({ count, entries }) => count > 0 || entries.length > 0);
}
