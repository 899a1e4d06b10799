import type { Page } from 'playwright';
import { listEntries } from '../../src/ledger/card-lists';
import type { CardRow } from '../../src/ledger/rows';
import { splitWords } from '../../src/ledger/words';

/** Fills the extension's database with so many people; the page is one of the extension's, with the database open. */
export async function fillWithPeople(page: Page, count: number): Promise<void> {
  const cards = Array.from({ length: count }, (_, index) => cardOf(index));
  for (let start = 0; start < count; start += 2_000)
    await page.evaluate(putCards, cards.slice(start, start + 2_000));
}

function cardOf(index: number): CardRow {
  const name = `Person ${index}`;
  const id = `person${index}@firm${index % 500}.example`;
  const contactAt = Date.UTC(2026, 0, 1) + index * 60_000;
  const stage = index % 3 === 0 ? 'customer' : undefined;
  const listed = { id, name, stage, contactAt, out: false, kept: true, calledColleague: false };
  return {
    ...{ id, name, stage, contactAt, out: false, members: [id], dates: [] },
    organisation: `firm${index % 500}.example`,
    times: { heard: contactAt },
    words: splitWords(`${name} ${id}`),
    ...listEntries(listed),
  };
}

/** Straight into the page's database: what the mail makes of them is not the matter here. */
function putCards(cards: readonly CardRow[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('answerable');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['cards', 'people'], 'readwrite');
      for (const card of cards) {
        transaction.objectStore('cards').put(card);
        const { id: address, name } = card;
        transaction.objectStore('people').put({ address, names: [{ name, at: 1 }] });
      }
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
