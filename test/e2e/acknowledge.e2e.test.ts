import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { alias, ana, ben, firstLine, openScene, owner, type Scene } from './acknowledge-scene';
import { onGmail, until } from './story-scene';

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

describe('a note that is sent by itself', () => {
  test('goes once to the one who asked, above signature and quote', async () => {
    await open();
    const job = await scene.ends('send', 'sent');
    await scene.expectSent(job, [ana.address]);
    expect(scene.sent()[0]?.text).toMatch(/The Firm/);
  });

  test('goes out of a popped-out box', async () => {
    await open({ replyBox: 'popout' });
    await scene.expectSent(await scene.ends('send', 'sent'), [ana.address]);
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

  test('is undone by the Undo button, which has the focus', async () => {
    await open();
    const id = await scene.counting();
    await scene.page.keyboard.press('Enter');
    await scene.reaches(id, 'undone');
    expect(scene.sent()).toEqual([]);
  });

  test('is undone from the popup in the countdown', async () => {
    await open();
    const id = await scene.counting();
    await scene.ask('step', { job: id, event: { kind: 'undo' } });
    await expect.poll(() => scene.editor().count()).toBe(0);
    expect((await scene.job(id)).state).toBe('undone');
    expect(scene.sent()).toEqual([]);
  });

  test('is the user’s once edited in the countdown', async () => {
    await open();
    const id = await scene.counting();
    await scene.editor().click();
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

  test('is taken back by Gmail’s own Undo', async () => {
    await open();
    const id = await scene.acknowledge('send');
    await scene.reaches(id, 'sending');
    await scene.page.getByRole('alert').getByText('Undo').click();
    await scene.reaches(id, 'undone');
    expect(await scene.editor().innerText()).toContain(firstLine(await scene.job(id)));
    scene.mailbox.finishSending();
    expect(scene.sent()).toEqual([]);
  });

  test('is taken back from the popup while Gmail offers Undo', async () => {
    await open();
    const id = await scene.acknowledge('send');
    await scene.reaches(id, 'sending');
    await scene.ask('step', { job: id, event: { kind: 'undo' } });
    await scene.reaches(id, 'undone');
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

  test('goes out once though two tabs show the mailbox', async () => {
    await open();
    const other = await scene.openTab();
    await scene.expectSent(await scene.ends('send', 'sent'), [ana.address]);
    await other.close();
  });

  test('does not go out when the tab is closed in the countdown', async () => {
    await open();
    const id = await scene.counting();
    await scene.close();
    await scene.reaches(id, 'failed', 'tabClosed');
    scene.mailbox.finishSending();
    expect(scene.sent()).toEqual([]);
  });
});

describe('a note that is left in the box', () => {
  const boxes: [string, Partial<DemoOptions>][] = [
    ['inline', {}],
    ['in a box that takes three seconds', { boxDelay: 3_000 }],
    ['in a popped-out box', { replyBox: 'popout' }],
    ['in the split pane', { pane: 'split' }],
    ['with recipients as before 2021', { recipients: 'classic' }],
    ['behind the text button', { replyButtons: 'text' }],
    ['in the page as rebuilt in November 2025', { replyButtons: 'nov2025' }],
    ['where the thread’s perm-id says "undefined"', { permId: 'undefined' }],
    ['with the quote shown', { quote: 'shown' }],
    ['in a page from right to left', { language: 'ar' }],
  ];

  test.each(boxes)(
    'stands ready %s, and goes out when the user presses Send',
    async (_, options) => {
      await open(options);
      const id = await scene.left();
      expect(scene.sent()).toEqual([]);
      await scene.pressSend();
      await scene.expectSent(await scene.job(id), [ana.address]);
    },
  );

  test.each(['classic', 'nov2025'] as const)(
    'goes to one person where reply-all is the default, by the %s buttons',
    async (replyButtons) => {
      await open({ defaultReply: 'reply-all', replyButtons }, { to: [owner, ben], cc: [ben] });
      await scene.left();
      await scene.pressSend();
      await until(() => expect(scene.sent()).toHaveLength(1));
      expect(scene.sent()[0]).toMatchObject({ to: [ana.address], cc: [], bcc: [] });
    },
  );

  test('goes to the Reply-To', async () => {
    const form = { name: 'Contact form', address: 'no-reply@forms.example' };
    await open({}, { from: form, replyTo: ana });
    const id = await scene.left();
    await scene.pressSend();
    await scene.expectSent(await scene.job(id), [ana.address]);
  });

  test('comes from the alias that was written to', async () => {
    await open({}, { to: [alias] });
    await scene.left();
    await scene.pressSend();
    await until(() => expect(scene.sent()).toHaveLength(1));
    expect(scene.sent()[0]?.from).toBe(alias.address);
  });

  test('is taken out again from the popup', async () => {
    await open();
    const id = await scene.left();
    await scene.ask('step', { job: id, event: { kind: 'undo' } });
    await expect.poll(() => scene.editor().count()).toBe(0);
  });
});

describe('it says why it cannot', () => {
  test.each([
    ['at the top', { x: 3, y: 3 }],
    ['in the signature', undefined],
  ])('when the user has typed in the box, %s, which is left alone', async (_, position) => {
    await open();
    await scene.page.locator('tr.zA').first().click();
    await scene.page.locator('.bkH').last().click();
    await scene.editor().click(position === undefined ? {} : { position });
    await scene.page.keyboard.type('My own words');
    await scene.fails('draftPresent');
    expect(await scene.editor().innerText()).toContain('My own words');
    expect(await scene.editor().innerText()).not.toMatch(/you will have my answer/i);
  });

  test('when the page offers reply to all alone: more people would get it', async () => {
    const letter = { to: [owner, ben], cc: [ben] };
    await open({ defaultReply: 'reply-all', replyButtons: 'text' }, letter);
    await scene.fails('recipientDiffers');
    expect(await scene.editor().innerText()).not.toMatch(/you will have my answer/i);
  });

  test('when the thread is gone', async () => {
    await open();
    scene.mailbox.actAsOtherDevice.deleteForever(scene.legacyId);
    await scene.page.reload();
    await scene.fails('threadGone');
  });

  test('when the box does not come', async () => {
    await open({ boxDelay: 'never' });
    await scene.fails('replyBoxMissing');
  });

  test('when the browser is offline', async () => {
    await open();
    await scene.page.locator('tr.zA').first().click();
    await scene.page.locator('.bkH').last().waitFor();
    await browser.context.setOffline(true);
    await scene.fails('offline');
  });
});

type Letter = Parameters<typeof openScene>[3];

async function open(options: Partial<DemoOptions> = {}, letter: Letter = {}): Promise<void> {
  scene = await openScene(browser, popup, onGmail(options), letter);
}
