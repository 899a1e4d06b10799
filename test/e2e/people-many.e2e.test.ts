import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { fillWithPeople } from './many-people';

const many = 20_000;

let browser: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  browser = await launchWithExtension({ locale: 'en-US' });
  page = await browser.page('src/pages/people/index.html');
  await page.getByText('Nobody here yet.').waitFor();
  await fillWithPeople(page, many);
});
afterAll(() => browser.close());

// How long that takes `npm run bench` tells.
test('twenty thousand people are listed, searched and opened, and few rows are in the page', async () => {
  await page.reload();
  await page.getByText('20,000 people').waitFor();
  await page.locator('.rows .who').first().waitFor();
  expect(await page.locator('.rows li').count()).toBeLessThan(100);
  await page.locator('.rows a').first().focus();
  await page.keyboard.press('End');
  await page.locator(`.rows [aria-posinset="${many}"] .who`).waitFor();
  expect(await page.locator('.rows li').count()).toBeLessThan(100);
  await page.locator('#search').fill('person 1234');
  await page.getByText('11 people').waitFor();
  await page.locator('.rows a').first().press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Person 1234/ }).waitFor();
});
