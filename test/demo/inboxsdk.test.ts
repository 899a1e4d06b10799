import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { openStory } from '../../demo/story/story';
import { type DemoBrowser, openBrowser, openDemo } from './demo-browser';
import { threadAbout } from './demo-stories';
import { buildInboxSdkExtension } from './inboxsdk-extension/build';
import type { Seen } from './inboxsdk-extension/content';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 90_000 });

describe('InboxSDK, which knows nothing of the demo, finds its way in it', () => {
  let browser: DemoBrowser;
  let mailbox: Mailbox;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(await buildInboxSdkExtension());
    mailbox = openStory({ now: Date.now });
    ({ page } = await openDemo(browser, mailbox));
  }, 90_000);
  afterAll(() => browser?.close());

  test('every row of the inbox with its thread id', async () => {
    const shown = await page.locator('tr.zA').count();
    const seen = await until(page, (so) => so.rows.length >= shown, shown);
    const threads = seen.rows.map((row) => mailbox.thread(row.thread));
    expect(seen.rows.map((row) => row.subject)).toEqual(
      threads.map((thread) => thread.messages[0]?.subject),
    );
    for (const [index, row] of seen.rows.entries()) {
      const writers = threads[index]?.messages.map((message) => message.from.address);
      expect(writers).toEqual(expect.arrayContaining(row.people));
    }
    expect(new Set(seen.rows.map((row) => row.thread)).size).toBe(shown);
  });

  test('the opened thread, its messages and their senders', async () => {
    const thread = threadAbout(mailbox, 'Terrace for the café');
    await page.locator('tr.zA .y6', { hasText: 'Terrace for the café' }).click();
    const seen = await until(page, (so) => so.threads.length > 0 && so.messages.length > 0, 0);
    expect(seen.threads.at(-1)).toEqual({ id: thread.legacyId, subject: 'Terrace for the café' });
    const last = thread.messages.at(-1);
    expect(seen.messages).toContainEqual({
      id: last?.legacyId,
      sender: last?.from.address,
      recipients: last?.to.map((someone) => someone.address),
    });
  });

  test('the reply box with its recipient, sender and subject', async () => {
    await page.locator('.bkH:visible').last().click();
    const seen = await until(page, (so) => so.boxes.length > 0, 0);
    expect(seen.boxes).toMatchObject([
      {
        to: ['priya@ramancafe.example'],
        from: 'nora@lindqvist-gardens.example',
        subject: 'Re: Terrace for the café',
        kind: 'reply',
      },
    ]);
    expect(seen.boxes[0]?.text).toContain('Lindqvist Gardens · 0555 0134');
    expect(seen.errors).toEqual([]);
  });

  test('that the reply was sent, and as which message', async () => {
    await page.keyboard.type('Gladly.');
    await page.locator('.aoO:visible').click();
    const seen = await until(page, (so) => so.sent.length > 0, 0);
    const thread = threadAbout(mailbox, 'Terrace for the café');
    expect(seen.sent).toEqual([
      { thread: thread.legacyId, message: thread.messages.at(-1)?.legacyId },
    ]);
  });
});

/** Waits until InboxSDK has reported enough; `rows` is how many rows that takes at least. */
async function until(page: Page, enough: (seen: Seen) => boolean, rows: number): Promise<Seen> {
  for (;;) {
    const raw = await page.evaluate(() => document.documentElement.dataset.seen);
    const seen = JSON.parse(raw ?? 'null') as Seen | null;
    if (seen !== null && seen.rows.length >= rows && enough(seen)) return seen;
    await page.waitForFunction((before) => document.documentElement.dataset.seen !== before, raw, {
      timeout: 15_000,
    });
  }
}
