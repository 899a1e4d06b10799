import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoStories } from './demo-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = demoStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

describe('a conversation', () => {
  test('hides the middle of a long one behind a stub, and shows it on a click', async () => {
    const { page, openThread } = await stories.open();
    await openThread('Terrace for the café');
    await page.locator('.adv').waitFor();
    expect(await page.locator('.adv .adx').textContent()).toBe('4');
    expect(await page.locator('[role=listitem] [data-message-id]').count()).toBe(1);
    await page.locator('.adv').click();
    await expect.poll(() => page.locator('[role=listitem].kv').count()).toBe(6);
  });

  test('opens by its hex id too, from any list', async () => {
    const { page, threadAbout } = await stories.open();
    const { legacyId } = threadAbout('Wall, old question');
    await page.evaluate((id) => {
      location.hash = `#all/${id}`;
    }, legacyId);
    await page.locator(`h2.hP[data-legacy-thread-id="${legacyId}"]`).waitFor();
  });

  test('says so when it is no more', async () => {
    const { page } = await stories.open({}, '/mail/u/0/#inbox/18db97979c6f1db3');
    await page.getByText('no longer exists').waitFor();
  });

  test('opens as a single message when conversation view is off', async () => {
    const { page, openThread, threadAbout } = await stories.open({ conversationView: 'off' });
    await openThread('Re: Quote for the deck');
    await page.locator('h2.hP').waitFor();
    expect(await page.locator('[role=listitem]').count()).toBe(1);
    expect(await page.locator('[data-message-id]').getAttribute('data-legacy-message-id')).toBe(
      threadAbout('Quote for the deck').messages[1]?.legacyId,
    );
  });
});

describe('the owner elsewhere', () => {
  test('answers, and the open conversation shows it', async () => {
    const { mailbox, page, openThread, threadAbout } = await stories.open();
    await openThread('Quote for the deck');
    await page.locator('.h7').waitFor();
    mailbox.actAsOtherDevice.reply(threadAbout('Quote for the deck').id, 'From my phone.');
    await page.locator('.a3s', { hasText: 'From my phone.' }).waitFor();
  });

  test('archives, and the row goes', async () => {
    const { mailbox, row, threadAbout } = await stories.open();
    await row('Olive trees').waitFor();
    mailbox.actAsOtherDevice.archive(threadAbout('Olive trees').id);
    await expect.poll(() => row('Olive trees').count()).toBe(0);
  });
});
