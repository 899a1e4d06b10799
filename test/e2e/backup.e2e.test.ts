import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage, openMailTab } from './ask-from';
import { kept } from './kept';
import { ana, inboxSeen, sighted, story, zoneWithNoon } from './mail-story';

const now = Date.now();
const path = 'src/pages/settings/index.html';

let browser: ChromiumWithExtension;
let page: Page;
/** The backup that the first test saves. */
let saved: string;

beforeAll(async () => {
  browser = await launchWithExtension({ timezoneId: zoneWithNoon(now), locale: 'en-US' });
  const mail = await openMailTab(browser.context, browser.extensionId);
  page = await browser.page(path);
  await askFromPage(page, 'switch-account', { account: ana, on: true });
  await askFromPage(page, 'change-settings', { settings: { ...firstSettings, ownName: 'Ana' } });
  const sightings = [...story.flatMap((each) => sighted(each, now)), inboxSeen(now)];
  await mail.ask('record', { account: ana, sightings });
  await askFromPage(page, 'decide', {
    account: ana,
    thread: 't-today',
    body: { kind: 'settle', how: 'phone' },
  });
  await page.bringToFront();
});
afterAll(() => browser.close());

/** What the browser saves when the button is pressed. */
async function fileOf(button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

async function choose(text: string): Promise<void> {
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Backup file').setInputFiles(file);
}

/** What is told of the import. */
const outcome = () => page.getByRole('region', { name: 'Backup' });

const everything = () => Promise.all(tables.map((table) => kept(page, table)));
const tables = ['accounts', 'threads', 'messages', 'people', 'lists', 'decisions', 'settings'];

test('everything is saved as one file, and the page says when', async () => {
  const { name, text } = await fileOf('Save a backup');
  expect(name).toMatch(/^answerable-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text)).toMatchObject({ format: 'answerable-backup', version: 3 });
  saved = text;
  await page.getByText(/^Last backup: today 12:\d\d/).waitFor();
});

test('people are saved as a table, and promises for a calendar', async () => {
  const people = await fileOf('People as a table (CSV)');
  expect(people.text).toContain('ruiz@deck.example,Ana Ruiz,');
  const pledges = await fileOf('Open promises for a calendar (.ics)');
  expect(pledges.name).toMatch(/\.ics$/);
  expect(pledges.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('a backup that brings nothing new changes nothing', async () => {
  const before = await everything();
  await choose(saved);
  await outcome()
    .getByText(/^Backup of /)
    .waitFor();
  await outcome().getByRole('button', { name: 'Take it in' }).click();
  await outcome().getByText('Done. It held nothing new.').waitFor();
  expect(await everything()).toEqual(before);
});

describe('a file that cannot be taken in', () => {
  test.each([
    ['{"format":"answ', 'This file is damaged or breaks off: it cannot be read.'],
    ['{"some":"thing"}', 'This is not a backup of Answerable.'],
  ])('%s: %s', async (text, words) => {
    await choose(text);
    await outcome().getByText(`${words} Nothing was changed.`).waitFor();
  });

  test('says what is wrong and where, and nothing is changed', async () => {
    const before = await everything();
    const file = JSON.parse(saved);
    file.messages[2].facts.sentAt.value = 'yesterday';
    await choose(JSON.stringify(file));
    await outcome()
      .getByText('under “Messages”, entry 3, “facts.sentAt.value” is not as it should be')
      .waitFor();
    expect(await everything()).toEqual(before);
  });
});

test('one account is erased alone after a second click', async () => {
  await page.getByRole('button', { name: 'Erase…: Gmail ana@firm.example' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it');
  expect(await kept(page, 'threads')).not.toEqual([]);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect.poll(() => kept(page, 'threads')).toEqual([]);
  for (const table of ['accounts', 'messages', 'people', 'lists', 'decisions'])
    expect(await kept(page, table)).toEqual([]);
  expect(await kept(page, 'settings')).not.toEqual([]);
});

test('a browser that knows nothing gets it all back from the file, the settings too', async () => {
  await askFromPage(page, 'change-settings', { settings: firstSettings });
  await choose(saved);
  expect(await outcome().getByLabel('Use its settings too').isChecked()).toBe(true);
  await outcome().getByRole('button', { name: 'Take it in' }).click();
  await outcome()
    .getByText(/^Done\. \d+ conversations have changed\.$/)
    .waitFor();
  const { accounts, threads, messages } = JSON.parse(saved);
  expect(await kept(page, 'threads')).toHaveLength(threads.length);
  expect(await kept(page, 'messages')).toHaveLength(messages.length);
  expect(await kept(page, 'accounts')).toMatchObject([{ key: accounts[0].account, on: true }]);
  expect(await kept(page, 'settings')).toMatchObject([{ value: { ownName: 'Ana' } }]);
  const popup = await browser.page('src/pages/popup/index.html');
  await popup.locator('.row', { hasText: 'Sam Keller' }).waitFor();
  expect(await popup.locator('.row', { hasText: 'Jo Bell' }).count()).toBe(0);
  await popup.close();
});

test('erasing everything leaves nothing, and the welcome begins anew', async () => {
  // That of the start is still open.
  for (const open of browser.context.pages())
    if (open.url().includes('/welcome/')) await open.close();
  const welcomed = browser.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Erase everything…: Everything' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  const welcome = await welcomed;
  await welcome.waitForURL(/\/welcome\//);
  await welcome.close();
  for (const table of tables) expect(await kept(page, table)).toEqual([]);
});

test('a large backup shows how far it is, and can be stopped before anything is changed', async () => {
  const file = JSON.parse(saved);
  const [message] = file.messages;
  file.messages = Array.from({ length: 20_000 }, (_, index) => ({ ...message, id: `m${index}` }));
  const large = join(tmpdir(), `answerable-large-${process.pid}.json`);
  await writeFile(large, JSON.stringify(file));
  await page.getByLabel('Backup file').setInputFiles(large);
  await outcome().getByRole('progressbar').first().waitFor();
  await outcome().getByRole('button', { name: 'Stop' }).click();
  await outcome().getByText('Stopped. Nothing was changed.').waitFor();
  expect(await kept(page, 'messages')).toEqual([]);
  await expect.poll(() => kept(page, 'staging')).toEqual([]);
  await rm(large);
});
