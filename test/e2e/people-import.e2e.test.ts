import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordRow } from '../../src/ledger/rows';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage } from './ask-from';
import { kept } from './kept';

let browser: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  browser = await launchWithExtension({ locale: 'en-US' });
  page = await browser.page('src/pages/people/index.html');
  await page.getByText('Nobody here yet.').waitFor();
  const facts = { name: 'Ana Ruiz', stage: 'customer' };
  await askFromPage(page, 'describe', { said: [{ person: 'ana@deck.example', facts }] });
  await page.getByText('1 person').waitFor();
});
afterAll(() => browser.close());

const table = [
  'Name,E-mail,Stage,Telly,Notes',
  'Ana,ana@deck.example,partner,1,Likes tea',
  'Bo Lind,bo@firm.example,Friend of the house,2,',
  'Cy,no address,,3,',
  'Bo L,bo@firm.example,,4,Rows',
  'Di,di@firm.example,,5,"never closed',
].join('\n');

const choose = (name: string, text: string) =>
  page
    .getByLabel('File with people')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** What is said of everybody, the empty left out. */
async function said(): Promise<Record<string, Record<string, unknown>>> {
  const rows = await kept<RecordRow>(page, 'records');
  const held = rows.map(({ id, facts }): [string, Record<string, unknown>] => [
    id,
    Object.fromEntries(
      Object.entries(facts).flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])),
    ),
  ]);
  return Object.fromEntries(held.filter(([, facts]) => Object.keys(facts).length > 0));
}

test('a table is looked at: columns, lines with a fault, and who is known already', async () => {
  await page.getByRole('link', { name: 'Import and export' }).click();
  await choose('people.csv', table);
  await page.getByText('People who can be taken: 3 · Lines that cannot: 2').waitFor();
  const holds = page.getByLabel('What “Telly” holds');
  expect(await holds.inputValue()).toBe('');
  await holds.selectOption({ label: 'Phone number' });
  const faults = page.getByRole('list', { name: 'Lines that cannot be taken' });
  expect(await faults.getByRole('listitem').allTextContents()).toEqual([
    'Line 4 is no e-mail address: no address',
    'Line 6 has a quotation mark that is never closed: "never closed',
  ]);
  const known = page.getByRole('list', { name: /^Known already/ }).getByRole('listitem');
  expect(await known.count()).toBe(2);
  await known.nth(0).getByText('Differs from what you said: Name, Stage').waitFor();
  await known.nth(1).getByText('These lines share an address and become one person.').waitFor();
  expect(Object.keys(await said())).toEqual(['ana@deck.example']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test('the good ones are taken, what was said stays, and one press takes all of it back', async () => {
  await page.getByRole('button', { name: 'Take them (2)' }).press('Enter');
  await page.getByText('People taken: 2').waitFor();
  expect(await said()).toEqual({
    'ana@deck.example': { name: 'Ana Ruiz', stage: 'customer', phone: '1', notes: 'Likes tea' },
    'bo@firm.example': {
      name: 'Bo Lind',
      stage: 'friend of the house',
      phone: '2',
      notes: 'Rows',
    },
  });
  await page.locator('.saved').getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The import was taken back').waitFor();
  expect(await said()).toEqual({ 'ana@deck.example': { name: 'Ana Ruiz', stage: 'customer' } });
});

test('everybody is saved as a table and as cards, which are known again', async () => {
  for (const [button, ending] of [
    ['Save a table (CSV)', 'csv'],
    ['Save vCards 3.0', 'vcf'],
    ['Save vCards 4.0', 'vcf'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    await choose(`again.${ending}`, await readFile(await download.path(), 'utf8'));
    await page.getByText('You know them as Ana Ruiz.').waitFor();
    expect(await page.getByText('Differs from what you said').count()).toBe(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
});
