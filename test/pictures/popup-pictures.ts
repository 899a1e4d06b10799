import type { Page } from 'playwright';
import { askFromPage } from '../e2e/ask-from';
import { nora, recordStory } from './story-mail';
import type { Studio } from './studio';

const path = 'src/pages/popup/index.html';

/** The popup: before the first look, with the whole list, each panel, notices, outcomes, and at last empty. */
export async function popupPictures(studio: Studio): Promise<void> {
  const { open, shoot } = studio;
  const page = await open(path, 'popup');
  await page.locator('.empty').waitFor();
  await shoot(page, 'popup-not-looked');
  await recordStory(studio);
  await page.locator('.row').first().waitFor();
  await page.bringToFront();
  await shoot(page, 'popup-list');
  await panels(page, studio);
  await header(page, studio);
  await whole(studio);
  await outcomes(page, studio);
  await emptied(page, studio);
}

async function panels(page: Page, { shoot }: Studio) {
  for (const [key, name] of [
    ['s', 'snooze'],
    ['d', 'settle'],
    ['p', 'pledge'],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator('.panel').waitFor();
    await shoot(page, `popup-${name}`);
    await page.keyboard.press('Escape');
  }
  await page.locator('.split .arrow').click();
  await page.locator('.panel .soft').first().waitFor();
  await shoot(page, 'popup-times');
  await page.locator('.others button').last().click();
  await page.locator('.because').waitFor();
  await shoot(page, 'popup-why');
  await page.keyboard.press('Escape');
  await select(page, 'promised');
  await page.keyboard.press('d');
  await shoot(page, 'popup-promise-settle');
  await page.keyboard.press('Escape');
  await page.locator('.split .arrow').click();
  await page.locator('.panel .soft').first().waitFor();
  await shoot(page, 'popup-promise-move');
  await page.keyboard.press('Escape');
}

async function select(page: Page, bucket: string) {
  await page.locator(`[data-bucket="${bucket}"] .row-main`).first().click();
  await page.locator(`[data-bucket="${bucket}"] .details`).scrollIntoViewIfNeeded();
}

async function header(page: Page, { shoot }: Studio) {
  await page.locator('.title-line button').click();
  await shoot(page, 'popup-menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('dialog').waitFor();
  await shoot(page, 'popup-help');
  await page.keyboard.press('Escape');
  await page.locator('#search').fill('ga');
  await page.locator('.row').first().waitFor();
  await shoot(page, 'popup-search');
  await page.locator('#search').fill('zebra');
  await page.locator('.empty').waitFor();
  await shoot(page, 'popup-no-match');
  await page.keyboard.press('Escape');
}

/** Everything unfolded, in a tab. */
async function whole({ open, shoot }: Studio) {
  const page = await open(path);
  // It is counted last.
  await page.locator('[data-bucket="not-listed"] .fold').waitFor();
  for (const fold of await page.locator('.fold').all()) await fold.click();
  await shoot(page, 'popup-whole');
  await page.locator('[data-bucket="not-listed"] .row-main').first().click();
  await page.locator('.others button').last().click();
  await shoot(page, 'popup-not-listed');
  await page.close();
}

async function outcomes(page: Page, { shoot, mail }: Studio) {
  const threads = await page
    .locator('[data-bucket="due-today"] .row')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.thread ?? ''));
  const [left, failed, asked] = threads.map((key) => key.slice(key.lastIndexOf('/') + 1));
  for (const thread of [left, failed, asked]) {
    if (thread === undefined) throw new Error('Three rows are due today');
    const { offers } = await askFromPage(page, 'propose', { account: nora, thread });
    const until = offers[0]?.until ?? Date.now();
    const note = { account: nora, thread, until, mode: 'leave', remember: false } as const;
    const { job } = await mail.ask('acknowledge', note);
    if (thread === asked) break;
    await mail.ask('claim', { account: nora, holder: 'tab' });
    const step = (event: Parameters<typeof mail.ask<'step'>>[1]['event']) =>
      mail.ask('step', { job: job.id, event });
    if (thread === failed) await step({ kind: 'fail', holder: 'tab', failure: 'draftPresent' });
    else for (const kind of ['inserted', 'left'] as const) await step({ kind, holder: 'tab' });
  }
  await mail.ask('health', {
    account: nora,
    webmail: 'gmail',
    parts: [{ part: 'reply editor', state: 'blind' }],
  });
  await page.locator('.outcome.bad').waitFor();
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await shoot(page, 'popup-outcomes');
}

async function emptied(page: Page, { shoot }: Studio) {
  await page.locator('.row-main').first().focus();
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await page.locator('.departed').waitFor();
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await shoot(page, 'popup-undo');
  const waiting = ['broken', 'chasing', 'overdue', 'due-today', 'due-later', 'promised', 'unsure'];
  const keys = await page
    .locator(waiting.map((bucket) => `[data-bucket="${bucket}"] .row`).join())
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.thread ?? ''));
  for (const key of keys) {
    const thread = key.slice(key.lastIndexOf('/') + 1);
    const body = { kind: 'settle', how: 'phone' } as const;
    await askFromPage(page, 'decide', { account: nora, thread, body });
  }
  await page.evaluate(() => localStorage.clear());
  const fresh = await page.context().newPage();
  await fresh.goto(page.url());
  await page.reload();
  await page.evaluate(() => {
    document.documentElement.className = 'in-popup';
  });
  await page.locator('.empty').waitFor();
  await shoot(page, 'popup-nobody');
  await fresh.close();
}
