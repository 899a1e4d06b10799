import type { ListSighting } from '../../core/sighting';
import { countOf, member } from './node';
import type { Asked, View } from './request';

/** What the rows of a list are for its sighting. */
export interface ListRow {
  thread: string;
  deliveredAt: number | undefined;
  sortedBy: number | undefined;
}

const mostThreads = 500;

/**
 * The list as a whole, where an absence from it may mean something: the inbox, unfiltered and newest first. Its name is
 * `inbox`, `inbox/focused` or `inbox/other`, with `/p2` and so on behind the first page. `held` is how many rows the
 * answer held, `rows` those that were read.
 */
export function listSighting(
  node: unknown,
  rows: readonly ListRow[],
  held: number,
  { folder, view }: Asked,
  at: number,
): ListSighting | undefined {
  const failed = member(node, 'ResponseClass') === 'Error';
  if (folder !== 'inbox' || view === undefined || failed) return undefined;
  const list = `inbox${view.focus}${pageOf(view)}`;
  const common = { kind: 'list', list, sense: 'json', at } as const;
  const times = rows.flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const oldest = rows.at(-1)?.sortedBy;
  if (oldest === undefined) {
    const isEmpty = held === 0 && view.offset === 0 && totalOf(node) === 0;
    return isEmpty
      ? { ...common, complete: true, newest: 0, oldest: 0, more: false, threads: [] }
      : undefined;
  }
  const threads = [...new Set(rows.map(({ thread }) => thread))].slice(0, mostThreads);
  return {
    ...common,
    complete: times.length === held && held <= mostThreads,
    newest: Math.max(...times, 0),
    oldest,
    more: goesOn(node, held, view),
    threads,
  };
}

/** The first page alone has no number: nothing can stand above it. */
function pageOf({ offset, most }: View): string {
  if (offset === 0) return '';
  return `/p${Math.max(2, Math.floor((offset ?? 0) / Math.max(1, most ?? 1)) + 1)}`;
}

function totalOf(node: unknown): number | undefined {
  return countOf(member(node, 'TotalConversationsInView') ?? member(node, 'TotalItemsInView'));
}

/**
 * Whether older rows follow. In doubt they do: then what is older than the last row proves nothing. A total that is no
 * more than a full page is in doubt, for it may be the page's own count [U].
 */
function goesOn(node: unknown, held: number, { offset, most }: View): boolean {
  const isLast = member(node, 'IncludesLastItemInRange');
  if (typeof isLast === 'boolean') return !isLast;
  const total = totalOf(node);
  if (total === undefined || offset === undefined || most === undefined) return true;
  return offset + held < total || held >= most;
}
