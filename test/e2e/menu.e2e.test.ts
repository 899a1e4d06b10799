import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { threadAbout } from '../../demo/tour-steps';
import { contentWorld, type InContentWorld } from './content-world';
import { guestsBreakNoRule } from './guests-break-no-rule';
import {
  badgeSays,
  type MailTab,
  onGmail,
  type StoryScene,
  startStory,
  until,
} from './story-scene';

const deck = 'Quote for the deck';
const menuHost = '[data-answerable="menu"]';

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
beforeEach(() => openMail({}));
afterEach(() => mail.page.close());

test('closes at a second press on its badge, and the page keeps its own keys', async () => {
  await openMenu(deck);
  await mail.guests.pressBadge(threadAbout(scene.mailbox, deck));
  await until(async () => expect(await menus()).toBe(0));
  await mail.page.keyboard.press('j');
  const heard = await mail.page.evaluate(() => window.demo.actions.map(({ what }) => what));
  expect(heard.at(-1)).toBe('j');
});

test('is opened, walked and left by keys alone, and the badge has the focus again', async () => {
  await badgeOf(deck).focus();
  for (const leaving of ['Escape', 'Tab']) {
    await mail.page.keyboard.press('Enter');
    await mail.guests.shows('menu', 'Why');
    await mail.page.keyboard.press('End');
    await mail.page.keyboard.press('Enter');
    await mail.guests.shows('menu', 'Ana Ruiz wrote again');
    await mail.page.keyboard.press('Enter');
    await mail.guests.shows('menu', 'Received');
    await mail.page.keyboard.press(leaving);
    expect(await menus()).toBe(0);
    expect(await badgeOf(deck).evaluate((host) => host === document.activeElement)).toBe(true);
  }
});

test('takes no promise for a time less than an hour away; Enter in the field is enough', async () => {
  await openMenu(deck);
  await mail.guests.press('menu', 'Pick a time');
  await mail.guests.enterField('menu', 'datetime-local');
  await mail.page.keyboard.type('01012020');
  await mail.page.keyboard.press('Enter');
  await mail.guests.shows('menu', 'at least one hour away');
});

test('settles, says so, and takes it back', async () => {
  const thread = threadAbout(scene.mailbox, 'Van on Friday');
  await openMenu('Van on Friday');
  await mail.guests.press('menu', 'Answered by phone');
  await mail.guests.shows('menu', 'Noted: answered by phone');
  await badgeSays(mail, thread, undefined);
  await mail.guests.press('menu', 'Undo');
  await badgeSays(mail, thread, /^Reply/);
});

test('tells nobody who owes an answer that one comes', async () => {
  await mail.guests.pressBadge(threadAbout(scene.mailbox, 'Irrigation parts'));
  await mail.guests.shows('menu', 'Why');
  const words = await mail.guests.text('menu');
  expect(words).toContain('Closed');
  expect(words).not.toMatch(/Received|phone|No answer/);
});

test.each(['ltr', 'rtl'] as const)('stays in a low window, at its badge: %s', async (direction) => {
  await mail.page.close();
  await openMail({ language: direction === 'rtl' ? 'ar' : 'en' });
  await mail.page.setViewportSize({ width: 1100, height: 400 });
  // The page hears of its new size before its next frame; heard later, it would close the menu.
  await mail.page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
  await openMenu(deck);
  const [menu, badge] = [await boxOf(mail.page.locator(menuHost)), await boxOf(badgeOf(deck))];
  expect(menu.y).toBeGreaterThanOrEqual(0);
  expect(menu.y + menu.height).toBeLessThanOrEqual(400);
  if (direction === 'ltr') expect(menu.x).toBeCloseTo(badge.x, 0);
  else expect(menu.x + menu.width).toBeCloseTo(badge.x + badge.width, 0);
});

test('is left open when the page writes its rows anew', async () => {
  await openMenu(deck);
  await mail.page.evaluate(() => window.demo.rewriteRows(3));
  expect(await menus()).toBe(1);
  await mail.guests.press('menu', 'Why');
  await mail.guests.shows('menu', 'Ana Ruiz wrote again');
});

test('our marks break no rule of WCAG 2.2 AA, in light and dark', async () => {
  await breakNoRuleIn('light', async () => {});
  // Now that a note was seen to stand in the reply box, it is asked how they go out.
  await breakNoRuleIn('dark', async (inContent) => {
    await mail.guests.shows('menu', 'How should acknowledgements go out?');
    await guestsBreakNoRule(inContent, ['menu']);
    await mail.guests.press('menu', 'Continue');
  });
});

async function breakNoRuleIn(
  theme: 'light' | 'dark',
  asked: (inContent: InContentWorld) => Promise<void>,
): Promise<void> {
  await mail.page.close();
  await openMail({ theme });
  const inContent = await contentWorld(mail.page, scene.browser.extensionId);
  await openMenu(deck);
  await guestsBreakNoRule(inContent, ['badge', 'menu']);
  await mail.guests.press('menu', 'Pick a time');
  await mail.guests.shows('menu', 'Continue');
  await guestsBreakNoRule(inContent, ['badge', 'menu']);
  await mail.guests.press('menu', 'Back');
  await mail.guests.press('menu', 'Received');
  await asked(inContent);
  await mail.guests.shows('countdown', 'Ready for Ana Ruiz');
  await guestsBreakNoRule(inContent, ['line', 'countdown']);
  await mail.guests.press('countdown', 'Undo');
  await mail.guests.shows('countdown', 'Undone');
}

async function openMail(options: Partial<DemoOptions>): Promise<void> {
  await scene.serve(onGmail(options));
  mail = await scene.openMail();
  await badgeSays(mail, threadAbout(scene.mailbox, deck), /^Asked twice$/);
}

async function openMenu(subject: string): Promise<void> {
  await mail.guests.pressBadge(threadAbout(scene.mailbox, subject));
  await mail.guests.shows('menu', 'Received');
}

function badgeOf(subject: string) {
  return mail.page
    .locator('tr.zA', { hasText: subject })
    .locator('[data-answerable="badge"]')
    .first();
}

const menus = () => mail.page.locator(menuHost).count();

async function boxOf(locator: ReturnType<typeof badgeOf>) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  return box;
}
