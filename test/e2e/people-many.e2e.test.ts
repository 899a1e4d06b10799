import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEntries } from '../../src/ledger/card-lists';
import type { CardRow } from '../../src/ledger/rows';
import { splitWords } from '../../src/ledger/words';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';

const many = 20_000;

let browser: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  browser = await launchWithExtension({ locale: 'en-US' });
  page = await browser.page('src/pages/people/index.html');
  await page.getByText('Nobody here yet.').waitFor();
  const cards = Array.from({ length: many }, (_, index) => cardOf(index));
  for (let start = 0; start < many; start += 2_000)
    await page.evaluate(putCards, cards.slice(start, start + 2_000));
});
afterAll(() => browser.close());

// How long each step takes is told, not held: a machine that does other things besides takes many times as long.
test('twenty thousand people are listed, searched and opened, and few rows are in the page', async () => {
  const opened = await took(async () => {
    await page.reload();
    await page.getByText('20,000 people').waitFor();
    await page.locator('.rows .who').first().waitFor();
  });
  expect(await page.locator('.rows li').count()).toBeLessThan(100);
  const scrolled = await took(async () => {
    await page.locator('.rows a').first().focus();
    await page.keyboard.press('End');
    await page.locator(`.rows [aria-posinset="${many}"] .who`).waitFor();
  });
  expect(await page.locator('.rows li').count()).toBeLessThan(100);
  const found = await took(async () => {
    await page.locator('#search').fill('person 1234');
    await page.getByText('11 people').waitFor();
  });
  const shown = await took(async () => {
    // By key: a click would first wait for the page to stand still.
    await page.locator('.rows a').first().press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Person 1234/ }).waitFor();
  });
  const times = { opened, scrolled, found, shown };
  console.log(`20,000 people, ms: ${JSON.stringify(times)}`);
});

async function took(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return Math.round(performance.now() - began);
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
