import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { threadAbout } from '../../demo/tour-steps';
import { reloadExtension } from './reload-extension';
import { badgeSays, type MailTab, type StoryScene, startStory, until } from './story-scene';

let scene: StoryScene;
let mail: MailTab;
let deck: string;

beforeEach(async () => {
  scene = await startStory();
  deck = threadAbout(scene.mailbox, 'Quote for the deck');
  mail = await scene.openMail();
  await scene.switchOn();
  await badgeSays(mail, deck, /^Asked twice$/);
});
afterEach(() => scene.browser.close());

test('after an update the open tab is served by the new copy alone: no badge and no report twice', async () => {
  const reports = await reportsOfRefresh(mail.page);
  const badges = await badged(mail.page);
  await markBadges(mail.page);
  await reloadExtension(scene.browser);
  await until(async () => expect(await markedBadges(mail.page)).toBe(0));
  await until(async () => expect(await badged(mail.page)).toEqual(badges));
  expect(await reportsOfRefresh(mail.page)).toBe(reports);
  await mail.guests.pressBadge(deck);
  await until(async () => expect(await mail.guests.text('menu')).toContain('Received'));
  expect(mail.errors).toEqual([]);
});

test('once the extension is removed nothing of it is left after the page’s next event', async () => {
  const list = await scene.popup();
  const gone = list.waitForEvent('close');
  await list.evaluate(() => void chrome.management.uninstallSelf()).catch(() => undefined);
  await gone;
  await mail.page.evaluate(() => window.demo.rewriteRows(1));
  await until(async () => expect(await mail.page.locator('[data-answerable]').count()).toBe(0));
  expect(mail.errors).toEqual([]);
});

/** The threads whose rows bear a badge, one entry for each badge. */
function badged(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-answerable="badge"]')].map(
      (badge) =>
        badge
          .closest('tr')
          ?.querySelector('[data-legacy-thread-id]')
          ?.getAttribute('data-legacy-thread-id') ?? '',
    ),
  );
}

/** Badges of the copy that runs now can be told from those of the next. */
function markBadges(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const badge of document.querySelectorAll('[data-answerable="badge"]'))
      badge.classList.add('of-the-first-copy');
  });
}

const markedBadges = (page: Page) => page.locator('.of-the-first-copy').count();

/** How many reports of the tap one refresh of the list makes. */
async function reportsOfRefresh(page: Page): Promise<number> {
  const counting = await page.evaluateHandle(() => {
    const counted = { reports: 0 };
    document.addEventListener('answerable:tap', () => {
      counted.reports += 1;
    });
    return counted;
  });
  const answered = page.waitForResponse((response) => response.url().includes('/i/bv'));
  await page.locator('.nu[act="20"]').first().click();
  await (await answered).finished();
  const count = () => counting.evaluate(({ reports }) => reports);
  await until(async () => expect(await count()).toBeGreaterThan(0));
  return count();
}
