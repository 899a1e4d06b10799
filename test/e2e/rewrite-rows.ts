import type { Page } from 'playwright';

/** Changes a row of the ledger as only time could: parts of it, or without parts, takes it away. */
export async function rewriteRow(
  page: Page,
  table: 'accounts' | 'meta',
  key: string,
  parts: object | undefined,
): Promise<void> {
  await page.evaluate(
    ([store, id, changed]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('answerable');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(store, 'readwrite');
          const rows = writing.objectStore(store);
          const reading = rows.get(id);
          reading.onsuccess = () => {
            if (changed === undefined) rows.delete(id);
            else rows.put({ ...reading.result, ...changed });
          };
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, key, parts] as const,
  );
}
