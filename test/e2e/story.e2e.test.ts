import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { threadAbout } from '../../demo/tour-steps';
import { kept } from './kept';
import {
  badgeSays,
  groupOf,
  type MailTab,
  rowOf,
  type StoryScene,
  startStory,
  until,
} from './story-scene';

const between: [string, (scene: StoryScene) => Promise<void>][] = [
  ['as it comes', async () => {}],
  ['with the worker stopped before each step', ({ browser }) => browser.killWorker()],
];

describe.each(between)('the main job, %s', (_, pause) => {
  let scene: StoryScene;
  let welcome: Page;
  let mail: MailTab;
  let popup: Page;
  let jo: string;
  let rita: string;

  beforeAll(async () => {
    scene = await startStory();
    welcome = await scene.welcome();
    jo = threadAbout(scene.mailbox, 'Site visit on the 12th');
  });
  beforeEach(() => pause(scene));
  afterAll(() => scene.browser.close());

  test('begins on the welcome page, which opens at install and knows no mailbox', async () => {
    await welcome.getByText('No mailbox was found yet').waitFor();
  });

  test('shows and keeps nothing of a mailbox that is not switched on', async () => {
    mail = await scene.openGmail();
    popup = await scene.popup();
    await welcome.getByRole('button', { name: /^Switch on/ }).waitFor();
    expect(await mail.guests.badges()).toEqual([]);
    expect(await kept(popup, 'threads')).toEqual([]);
    expect(await kept(popup, 'messages')).toEqual([]);
  });

  test('puts badges on the rows of those who wait once it is switched on, and on no others', async () => {
    await scene.switchOn();
    await badgeSays(mail, jo, /^Reply/);
    const { mailbox } = scene;
    await badgeSays(mail, threadAbout(mailbox, 'Quote for the deck'), /^Asked twice$/);
    await badgeSays(mail, threadAbout(mailbox, 'Olive trees'), /^Reply/);
    await badgeSays(mail, threadAbout(mailbox, 'New enquiry from your website'), /^Reply/);
    const badged = new Set((await mail.guests.badges()).map(({ thread }) => thread));
    for (const subject of owedNothing) {
      expect.soft(badged, subject).not.toContain(threadAbout(mailbox, subject));
    }
  });

  test('shows a new mail in its row and in the list within a second', async () => {
    const seen = [whenBadged(mail.page, 'Garden wall'), whenListed(popup, 'Rita Moreau')];
    const at = Date.now();
    const message = scene.mailbox.deliver(garden);
    rita = scene.mailbox.thread(scene.mailbox.threadOf(message) ?? '').legacyId;
    const [badge = 0, row = 0] = (await Promise.all(seen)).map((time) => time - at);
    console.log(`new mail: badge after ${badge} ms, row in the list after ${row} ms`);
    expect(badge).toBeLessThan(1_000);
    expect(row).toBeLessThan(1_000);
  });

  test('leaves the first note in the reply box, and believes it sent when the user sends it', async () => {
    await mail.page.bringToFront();
    await mail.guests.pressBadge(jo);
    await mail.guests.press('menu', 'Received, answer by');
    await until(async () => expect(await mail.guests.text('countdown')).toMatch(/^Ready for Jo/));
    await mail.page.locator('.T-I.aoO:not(.Uo)').click();
    await until(() => expect(scene.mailbox.sent()).toHaveLength(1));
    expect(scene.mailbox.sent()[0]).toMatchObject({ thread: jo, to: ['jo@bell-and-sons.example'] });
    await until(async () => expect(await groupOf(popup, jo)).toBe('promised'));
    await until(async () => expect(await mail.guests.text('countdown')).toBe(''));
    await mail.page.goBack();
    await badgeSays(mail, jo, /^Promised/);
  });

  test('asks once how notes go out, and sends this one after the countdown', async () => {
    await mail.guests.pressBadge(rita);
    await mail.guests.press('menu', 'Received, answer by');
    await mail.guests.press('menu', 'Send it after 10 seconds');
    await mail.guests.press('menu', 'Continue');
    await until(async () =>
      expect(await mail.guests.text('countdown')).toMatch(/^Sending to Rita/),
    );
    await pause(scene);
    expect(scene.mailbox.sent()).toHaveLength(1);
    await until(() => expect(scene.mailbox.sent()).toHaveLength(2));
    const [, note] = scene.mailbox.sent();
    expect(note).toMatchObject({ thread: rita, to: [garden.from.address], cc: [], bcc: [] });
    expect(note?.text).toMatch(/^Thank you, your message has arrived\. You will have my answer by/);
  });

  test('shows the promise in the row, and moves the person in the list', async () => {
    await until(async () => expect(await groupOf(popup, rita)).toBe('promised'));
    await mail.page.goBack();
    await badgeSays(mail, rita, /^Promised/);
    expect(await rowOf(popup, rita).textContent()).toContain('Rita Moreau');
  });

  test('is settled by the full answer, sent by hand', async () => {
    await answerByHand(mail.page, rita, 'Dear Rita, I will come on Thursday at ten.');
    await until(() => expect(scene.mailbox.sent()).toHaveLength(3));
    await until(async () => expect(await groupOf(popup, rita)).toBeUndefined());
    await mail.page.goBack();
    await badgeSays(mail, rita, undefined);
    expect(scene.mailbox.sent().filter(({ thread }) => thread === rita)).toHaveLength(2);
    expect(mail.errors).toEqual([]);
  });
});

const garden = {
  from: { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' },
  subject: 'Garden wall',
  text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
};

/** Nobody waits for an answer to these. */
const owedNothing = [
  'Your order 4471 has been shipped',
  'Your statement is ready',
  'Offer for the hedge',
];

/** Epoch ms at which the row with these words first bears a badge. */
function whenBadged(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const badges = [...document.querySelectorAll('[data-answerable="badge"]')];
          if (!badges.some((badge) => badge.closest('tr')?.textContent?.includes(wanted))) return;
          watching.disconnect();
          resolve(Date.now());
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { childList: true, subtree: true });
      }),
    words,
  );
}

/** Epoch ms at which the list first names somebody. */
function whenListed(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const watching = new MutationObserver(() => {
          const names = [...document.querySelectorAll('.row .who')];
          if (!names.some((name) => name.textContent === wanted)) return;
          watching.disconnect();
          resolve(Date.now());
        });
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    words,
  );
}

/** Opens the thread and answers it in Gmail's own way. */
async function answerByHand(page: Page, thread: string, text: string): Promise<void> {
  await page.locator(`tr.zA:has([data-legacy-thread-id="${thread}"])`).first().click();
  await page.locator('.ams.bkH').last().click();
  await page.locator('[g_editable="true"][role="textbox"]').click();
  await page.keyboard.type(text);
  await page.locator('.T-I.aoO:not(.Uo)').click();
}
