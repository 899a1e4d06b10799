import type { Page } from 'playwright';

/** All rows of a table of the ledger, read in a page of the extension. */
export function kept<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(readTable, table) as Promise<Row[]>;
}

async function readTable(table: string): Promise<unknown[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const ledger = await done(indexedDB.open('answerable'));
  const rows = await done<unknown[]>(ledger.transaction(table).objectStore(table).getAll());
  ledger.close();
  return rows;
}
