import { liveQuery, type Table } from 'dexie';

/** Reads again whenever what was read has changed, into `into`, until it is stopped; `failed` is told that it cannot. */
export function live<T>(
  query: () => Promise<T>,
  into: { value: T } | { value: T | undefined },
  failed: () => void,
): () => void {
  const following = liveQuery(query).subscribe({
    next: (read) => {
      into.value = read;
    },
    error: (error: unknown) => {
      console.error(error);
      failed();
    },
  });
  return () => following.unsubscribe();
}

/**
 * For what reads one thing after another in a {@link live} query: Dexie loses sight of what is read after a few nested
 * awaits, and these first reads have it watch the whole tables.
 */
export async function watching<T>(tables: readonly Table[], read: () => Promise<T>): Promise<T> {
  await Promise.all(tables.map((table) => table.orderBy(':id').first()));
  return read();
}
