import type { Page } from 'playwright';

/** A page of the extension, whoever drives it. */
interface ExtensionPage {
  evaluate(code: typeof readTable, table: string): Promise<unknown[]>;
}

/** All rows of a table of the ledger, read in a page of the extension. */
export function kept<Row>(page: ExtensionPage, table: string): Promise<Row[]> {
  return page.evaluate(readTable, table) as Promise<Row[]>;
}

/** As if a note had once stood, proven, in the reply box of the live site: from then on sending is offered. */
export function confirmReplyBox(page: Page): Promise<void> {
  return keep(page, 'meta', { key: 'replyBoxConfirmedAt', value: Date.now() });
}

/** Puts a row into a table of the ledger behind the background's back: as if it had been so for long. */
export function keep(page: Page, table: string, row: object): Promise<void> {
  return page.evaluate(writeRow, { table, row });
}

function writeRow({ table, row }: { table: string; row: object }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('answerable');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(table, 'readwrite');
      writing.objectStore(table).put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
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
