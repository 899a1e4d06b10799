import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OutlookOptions } from '../../demo/outlook/options';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { alias, ana, ben, firstLine, openScene, owner, type Scene } from './acknowledge-scene';
import { onOutlook, until } from './story-scene';

let browser: ChromiumWithExtension;
let popup: Page;
let scene: Scene;

beforeAll(async () => {
  browser = await launchWithExtension();
  popup = await browser.page('src/pages/popup/index.html');
});
afterAll(() => browser.close());
afterEach(async () => {
  await browser.context.setOffline(false);
  await scene.close();
});

describe('a note that is sent by itself in Outlook', () => {
  test('goes once to the one who asked, above signature and quote, though two tabs show the mailbox', async () => {
    await open();
    const other = await scene.openTab();
    await scene.expectSent(await scene.ends('send', 'sent'), [ana.address]);
    expect(scene.sent()[0]?.text).toMatch(/The Firm/);
    await other.close();
  });

  test('is undone by Escape in the countdown: nothing is sent and no draft stays', async () => {
    await open();
    const id = await scene.counting();
    await scene.page.keyboard.press('Escape');
    await scene.reaches(id, 'undone');
    await expect.poll(() => scene.editor().count()).toBe(0);
    expect(scene.mailbox.outbox.underway()).toBe(0);
    expect(scene.sent()).toEqual([]);
  });

  test('is the user’s once edited in the countdown', async () => {
    await open();
    const id = await scene.counting();
    await scene.editor().click({ position: { x: 8, y: 8 } });
    await scene.page.keyboard.type('PS. ');
    await scene.reaches(id, 'failed', 'editedMeanwhile');
    expect(await scene.editor().innerText()).toContain('PS.');
    expect(scene.sent()).toEqual([]);
  });

  test('counts as sent once when the user is quicker than the countdown', async () => {
    await open();
    const id = await scene.counting();
    await scene.pressSend();
    await scene.expectSent(await scene.reaches(id, 'sent'), [ana.address]);
  });

  test('is taken back by Outlook’s own Undo', async () => {
    await open();
    const id = await scene.acknowledge('send');
    // Our own note may stand before it.
    await scene.page
      .locator('[role="status"] button')
      .evaluate((undo: HTMLElement) => undo.click());
    await scene.reaches(id, 'undone');
    expect(await scene.editor().innerText()).toContain(firstLine(await scene.job(id)));
    scene.mailbox.finishSending();
    expect(scene.sent()).toEqual([]);
  });

  test('goes out once though the worker is stopped again and again', async () => {
    await open();
    const id = await scene.acknowledge('send');
    const stop = setInterval(() => void browser.killWorker(), 700);
    await until(() => expect(scene.sent()).toHaveLength(1));
    clearInterval(stop);
    await scene.expectSent(await scene.reaches(id, 'sent'), [ana.address]);
  });

  test('does not go out when the tab is closed in the countdown', async () => {
    await open();
    const id = await scene.counting();
    await scene.close();
    await scene.reaches(id, 'failed', 'tabClosed');
    scene.mailbox.finishSending();
    expect(scene.sent()).toEqual([]);
  });

  test.each(['missing-attachment', 'server-refuses'] as const)(
    'says that it did not go out where Outlook objects: %s',
    async (sendTrouble) => {
      await open({ sendTrouble });
      await scene.fails('sendRefused');
      expect(await scene.editor().innerText()).toMatch(/you will have my answer/i);
    },
  );
});

describe('a note that is left in Outlook’s box', () => {
  const boxes: [string, Partial<OutlookOptions>][] = [
    ['in a box that takes three seconds', { boxDelay: 3_000 }],
    ['with the quote out of sight', { quote: 'hidden' }],
    ['in a page that takes no text for markup', { trustedTypes: 'strict' }],
    ['with the oldest message first', { messageOrder: 'oldest-first' }],
  ];

  test.each(boxes)('stands ready %s, and goes out when the user presses Send', async (_, page) => {
    await open(page);
    const id = await scene.left();
    expect(scene.sent()).toEqual([]);
    await scene.pressSend();
    await scene.expectSent(await scene.job(id), [ana.address]);
  });

  test('goes to one person where reply-all is the default', async () => {
    await open({ defaultReply: 'reply-all' }, { to: [owner, ben], cc: [ben] });
    await scene.left();
    await scene.pressSend();
    await until(() => expect(scene.sent()).toHaveLength(1));
    expect(scene.sent()[0]).toMatchObject({ to: [ana.address], cc: [], bcc: [] });
  });

  test('is shown by the name alone where the box shows no more, and never goes out by itself', async () => {
    await open({ chips: 'name' });
    const id = await scene.acknowledge('send');
    await scene.reaches(id, 'inserted');
    await scene.note().waitFor();
    expect(scene.sent()).toEqual([]);
    await scene.page.keyboard.press('Escape');
    await scene.reaches(id, 'undone');
    expect(scene.sent()).toEqual([]);
  });

  test('goes to the Reply-To', async () => {
    const form = { name: 'Contact form', address: 'no-reply@forms.example' };
    await open({}, { from: form, replyTo: ana });
    // The list does not tell it: the user looks into the thread.
    await scene.page.locator(scene.site.rowOf(scene.thread)).click();
    await until(async () =>
      expect(await scene.propose()).toMatchObject({ person: { address: ana.address } }),
    );
    const id = await scene.left();
    await scene.pressSend();
    await scene.expectSent(await scene.job(id), [ana.address]);
  });

  test('is an answer to what was written to an alias', async () => {
    await open({}, { to: [alias] });
    await scene.left();
    await scene.pressSend();
    await until(() => expect(scene.sent()).toHaveLength(1));
  });
});

describe('it says why it cannot in Outlook', () => {
  test('when the user has typed in the box, which is left alone', async () => {
    await open();
    await scene.site.openReply(scene.page, scene.thread, 'Quote for the deck');
    await scene.page.keyboard.type('My own words');
    await scene.fails('draftPresent');
    expect(await scene.editor().innerText()).toContain('My own words');
    expect(await scene.editor().innerText()).not.toMatch(/you will have my answer/i);
  });

  test('when the box comes apart from the conversation: nothing proves in which thread it answers', async () => {
    await open({ replyBox: 'popout' });
    await scene.fails('replyBoxMissing');
  });

  test('when the browser is offline', async () => {
    await open();
    await scene.page.locator(scene.site.rowOf(scene.thread)).click();
    await scene.page.locator(scene.site.subject).locator('visible=true').waitFor();
    await browser.context.setOffline(true);
    await scene.fails('offline');
  });
});

type Letter = Parameters<typeof openScene>[3];

async function open(page: Partial<OutlookOptions> = {}, letter: Letter = {}): Promise<void> {
  // The browser's own zone, whatever hour it is there.
  const utcOffset = -new Date().getTimezoneOffset();
  scene = await openScene(browser, popup, onOutlook({ utcOffset, ...page }), letter);
}
