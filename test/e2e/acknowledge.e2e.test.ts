import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import type { Failure, Job, SendMode } from '../../src/core/outbox';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { alias, ana, ben, openScene, owner, type Scene, until } from './acknowledge-scene';

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
    const job = await ends('send', 'sent');
    await expectSent(job, [ana.address]);
    expect(scene.sent()[0]?.text).toMatch(/The Firm/);
  });

  test('goes out of a popped-out box', async () => {
    await open({ replyBox: 'popout' });
    await expectSent(await ends('send', 'sent'), [ana.address]);
  });

  test('is undone by Escape in the countdown: nothing is sent and no draft stays', async () => {
    await open();
    const id = await counting();
    await scene.page.keyboard.press('Escape');
    await reaches(id, 'undone');
    await expect.poll(() => scene.editor().count()).toBe(0);
    expect(scene.mailbox.outbox.underway()).toBe(0);
    expect(scene.sent()).toEqual([]);
  });

  test('is undone by the Undo button, which has the focus', async () => {
    await open();
    const id = await counting();
    await scene.page.keyboard.press('Enter');
    await reaches(id, 'undone');
    expect(scene.sent()).toEqual([]);
  });

  test('is undone from the popup in the countdown', async () => {
    await open();
    const id = await counting();
    await scene.ask('step', { job: id, event: { kind: 'undo' } });
    await expect.poll(() => scene.editor().count()).toBe(0);
    expect((await scene.job(id)).state).toBe('undone');
    expect(scene.sent()).toEqual([]);
  });

  test('is the user’s once edited in the countdown', async () => {
    await open();
    const id = await counting();
    await scene.editor().click();
    await scene.page.keyboard.type('PS. ');
    await reaches(id, 'failed', 'editedMeanwhile');
    expect(await scene.editor().innerText()).toContain('PS.');
    expect(scene.sent()).toEqual([]);
  });

  test('counts as sent once when the user is quicker than the countdown', async () => {
    await open();
    const id = await counting();
    await pressSend();
    await expectSent(await reaches(id, 'sent'), [ana.address]);
  });

  test('is taken back by Gmail’s own Undo', async () => {
    await open();
    const id = await scene.acknowledge('send');
    await reaches(id, 'sending');
    await scene.page.getByRole('alert').getByText('Undo').click();
    await reaches(id, 'undone');
    expect(await scene.editor().innerText()).toContain(firstLine(await scene.job(id)));
    scene.mailbox.finishSending();
    expect(scene.sent()).toEqual([]);
  });

  test('is taken back from the popup while Gmail offers Undo', async () => {
    await open();
    const id = await scene.acknowledge('send');
    await reaches(id, 'sending');
    await scene.ask('step', { job: id, event: { kind: 'undo' } });
    await reaches(id, 'undone');
    scene.mailbox.finishSending();
    expect(scene.sent()).toEqual([]);
  });

  test('goes out once though the worker is stopped again and again', async () => {
    await open();
    const id = await scene.acknowledge('send');
    const stop = setInterval(() => void browser.killWorker(), 700);
    await until(() => expect(scene.sent()).toHaveLength(1));
    clearInterval(stop);
    await expectSent(await reaches(id, 'sent'), [ana.address]);
  });

  test('goes out once though two tabs show the mailbox', async () => {
    await open();
    const other = await browser.context.newPage();
    await other.goto('https://mail.google.com/mail/u/0/#inbox');
    await other.locator('tr.zA').first().waitFor();
    await expectSent(await ends('send', 'sent'), [ana.address]);
    await other.close();
  });

  test('does not go out when the tab is closed in the countdown', async () => {
    await open();
    const id = await counting();
    await scene.close();
    await reaches(id, 'failed', 'tabClosed');
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
      const id = await left();
      expect(scene.sent()).toEqual([]);
      await pressSend();
      await expectSent(await scene.job(id), [ana.address]);
    },
  );

  test.each(['classic', 'nov2025'] as const)(
    'goes to one person where reply-all is the default, by the %s buttons',
    async (replyButtons) => {
      await open({ defaultReply: 'reply-all', replyButtons }, { to: [owner, ben], cc: [ben] });
      await left();
      await pressSend();
      await until(() => expect(scene.sent()).toHaveLength(1));
      expect(scene.sent()[0]).toMatchObject({ to: [ana.address], cc: [], bcc: [] });
    },
  );

  test('goes to the Reply-To', async () => {
    const form = { name: 'Contact form', address: 'no-reply@forms.example' };
    await open({}, { from: form, replyTo: ana });
    const id = await left();
    await pressSend();
    await expectSent(await scene.job(id), [ana.address]);
  });

  test('comes from the alias that was written to', async () => {
    await open({}, { to: [alias] });
    await left();
    await pressSend();
    await until(() => expect(scene.sent()).toHaveLength(1));
    expect(scene.sent()[0]?.from).toBe(alias.address);
  });

  test('is taken out again from the popup', async () => {
    await open();
    const id = await left();
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
    await fails('draftPresent');
    expect(await scene.editor().innerText()).toContain('My own words');
    expect(await scene.editor().innerText()).not.toContain('You will have my answer');
  });

  test('when the page offers reply to all alone: more people would get it', async () => {
    const letter = { to: [owner, ben], cc: [ben] };
    await open({ defaultReply: 'reply-all', replyButtons: 'text' }, letter);
    await fails('recipientDiffers');
    expect(await scene.editor().innerText()).not.toContain('You will have my answer');
  });

  test('when the thread is gone', async () => {
    await open();
    scene.mailbox.actAsOtherDevice.deleteForever(scene.thread);
    await scene.page.reload();
    await fails('threadGone');
  });

  test('when the box does not come', async () => {
    await open({ boxDelay: 'never' });
    await fails('replyBoxMissing');
  });

  test('when the browser is offline', async () => {
    await open();
    await scene.page.locator('tr.zA').first().click();
    await scene.page.locator('.bkH').last().waitFor();
    await browser.context.setOffline(true);
    await fails('offline');
  });
});

type Letter = Parameters<typeof openScene>[3];

async function open(options: Partial<DemoOptions> = {}, letter: Letter = {}): Promise<void> {
  scene = await openScene(browser, popup, options, letter);
}

async function ends(mode: SendMode, state: Job['state']): Promise<Job> {
  return reaches(await scene.acknowledge(mode), state);
}

async function reaches(id: string, state: Job['state'], failure?: Failure): Promise<Job> {
  await until(async () => {
    const job = await scene.job(id);
    expect({ state: job.state, failure: job.failure }).toEqual({ state, failure });
  });
  return scene.job(id);
}

async function counting(): Promise<string> {
  const id = await scene.acknowledge('send');
  await reaches(id, 'counting');
  await scene.note().waitFor();
  return id;
}

async function left(): Promise<string> {
  const id = await scene.acknowledge('leave');
  await reaches(id, 'left');
  return id;
}

async function fails(failure: Failure): Promise<void> {
  await reaches(await scene.acknowledge('send'), 'failed', failure);
  await scene.note().waitFor();
  scene.mailbox.finishSending();
  expect(scene.sent()).toEqual([]);
}

/** What the user does: the demo's own Send. */
async function pressSend(): Promise<void> {
  await scene.page.locator('.T-I.aoO:not(.Uo)').click();
}

/** Exactly one mail has left the house: this text, in this thread, to these people alone. */
async function expectSent(job: Job, to: string[]): Promise<void> {
  await until(() => expect(scene.sent()).toHaveLength(1));
  expect(scene.mailbox.outbox.underway()).toBe(0);
  const [mail] = scene.sent();
  expect(mail).toMatchObject({ thread: scene.thread, to, cc: [], bcc: [], from: owner.address });
  expect(mail?.text.startsWith(firstLine(job))).toBe(true);
  expect(mail?.text.split(firstLine(job))).toHaveLength(2);
}

function firstLine(job: Job): string {
  return job.text.split('\n').find((line) => line !== '') ?? '';
}
