import { chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { openStory } from '../../demo/story/story';
import { threadAbout } from '../../demo/tour-steps';
import { findChromium } from '../../scripts/browsers.mjs';
import type { ThreadRow } from '../../src/ledger/rows';
import { contrast, noteShifts, rowHeights, type Shift, shiftsOf } from './badges-measures';
import { kept } from './kept';
import {
  badgeSays,
  type MailTab,
  onGmail,
  type StoryScene,
  startStory,
  until,
} from './story-scene';

const densities = ['default', 'comfortable', 'compact'] as const;
const deck = 'Quote for the deck';

let scene: StoryScene;
let mail: MailTab;

beforeAll(async () => {
  scene = await startStory();
  const first = await scene.openMail();
  await scene.switchOn();
  await badgeSays(first, threadAbout(scene.mailbox, deck), /^Asked twice$/);
  await first.page.close();
});
afterAll(() => scene.browser.close());
afterEach(() => mail.page.close());

describe('the badges, measured against the same page without the extension', () => {
  test.each(densities)('leave the rows where they were and as high: %s', async (density) => {
    // The marks are there in a tenth of a second; a Gmail that loads in less is none.
    const page = { density, loading: 1_000 };
    const alone = await measureAlone(page);
    await open(page);
    expect(await rowHeights(mail.page)).toEqual(alone.heights);
    const shifts = await shiftsOf(mail.page);
    expect(sum(shifts) - sum(alone.shifts)).toBe(0);
  });
});

describe('the badges can be read', () => {
  test.each(['light', 'dark'] as const)('in a %s page', async (theme) => {
    await open({ theme });
    for (const { text, colours } of await mail.guests.badges()) {
      const behind = theme === 'light' ? '#f2f6fc' : '#15191d';
      expect.soft(await contrast(mail.page, { ...colours, behind }), text).toBeGreaterThan(4.5);
    }
  });
});

describe('the badges stay where they belong', () => {
  test('when Gmail writes every row anew, twenty times', async () => {
    await stays(() => mail.page.evaluate(() => window.demo.rewriteRows(20)));
  });

  test('when the list is refreshed', async () => {
    await stays(() => mail.page.locator('.nu[act="20"]').first().click());
  });

  // The address changes before the list does: read in between, all of it would seem to have left the inbox.
  test('when another tab was shown in between, again and again', async () => {
    await open();
    const before = await badgeTexts();
    for (let times = 0; times < 6; times += 1) {
      await mail.page.locator('[data-demo-tab="promotions"]').click();
      await until(async () => expect(await shownBadges()).toBe(0));
      await mail.page.locator('[data-demo-tab="primary"]').click();
      await until(async () => expect(await badgeTexts()).toEqual(before));
    }
    const popup = await scene.popup();
    const strays = (await kept<ThreadRow>(popup, 'threads'))
      .filter(({ key }) => before.some(([thread]) => key.endsWith(`/${thread}`)))
      .filter(({ lists }) => lists.some((list) => list.includes('promotions')));
    await popup.close();
    expect(strays.map(({ key }) => key)).toEqual([]);
  });

  test('when the page went elsewhere and back', async () => {
    await stays(async () => {
      await mail.page.evaluate(() => {
        location.hash = '#spam';
      });
      await until(async () => expect(await shownBadges()).toBe(0));
      await mail.page.goBack();
    });
  });

  test('and never come to a row of another extension', async () => {
    await open({ foreignRow: 'present' });
    const [rows, badged] = await mail.page.evaluate(() => {
      const foreign = [...document.querySelectorAll('tr.zA')].filter(
        (row) => row.querySelector('[data-legacy-thread-id]') === null,
      );
      return [
        foreign.length,
        foreign.filter((row) => row.querySelector('[data-answerable]')).length,
      ];
    });
    expect([rows, badged]).toEqual([1, 0]);
  });
});

describe('the menu keeps to itself', () => {
  test.each(['Pick a time', 'Snooze …'])('what is typed into the field of "%s"', async (words) => {
    await open({ shortcuts: 'on' });
    await mail.guests.pressBadge(threadAbout(scene.mailbox, deck));
    await mail.guests.press('menu', words);
    await mail.guests.enterField('menu', 'datetime-local');
    await typesUnheard();
  });

  test('what is typed over its acts', async () => {
    await open({ shortcuts: 'on' });
    await mail.guests.pressBadge(threadAbout(scene.mailbox, deck));
    await until(async () => expect(await mail.guests.text('menu')).toContain('Received'));
    await typesUnheard();
  });
});

/** Opens the mailbox, and waits for its badges. */
async function open(options: Partial<DemoOptions> = {}): Promise<void> {
  await scene.serve(onGmail(options));
  mail = await scene.openMail(0, noteShifts);
  await badgeSays(mail, threadAbout(scene.mailbox, deck), /^Asked twice$/);
}

/** The badges are the same, each once and on its own row, after something happened to the page. */
async function stays(happens: () => Promise<unknown>): Promise<void> {
  await open();
  const before = await badgeTexts();
  expect(before.length).toBeGreaterThan(5);
  await happens();
  await until(async () => expect(await badgeTexts()).toEqual(before));
  expect(await shownBadges()).toBe(before.length);
}

async function badgeTexts(): Promise<string[][]> {
  return (await mail.guests.badges()).map(({ thread, text }) => [thread, text]);
}

function shownBadges(): Promise<number> {
  return mail.page.evaluate(
    () =>
      [...document.querySelectorAll('[data-answerable="badge"]')].filter((one) =>
        one.checkVisibility(),
      ).length,
  );
}

async function typesUnheard(): Promise<void> {
  const heard = () => mail.page.evaluate(() => window.demo.actions.map(({ what }) => what));
  const before = await heard();
  await mail.page.keyboard.type('e#!js');
  expect(await heard()).toEqual(before);
  expect(await mail.page.evaluate(() => window.demo.leaks)).toEqual([]);
}

/** The demo page in a Chromium without any extension. */
async function measureAlone(
  options: Partial<DemoOptions>,
): Promise<{ heights: number[]; shifts: Shift[] }> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext();
  await servePlaywright(context, serve(openStory({ now: Date.now }), options));
  const page = await context.newPage();
  await noteShifts(page);
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  await page.locator('tr.zA').first().waitFor();
  const measured = { heights: await rowHeights(page), shifts: await shiftsOf(page) };
  await browser.close();
  return measured;
}

const sum = (shifts: Shift[]) => shifts.reduce((total, { value }) => total + value, 0);
