import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { outlookStories, scrollTo } from './outlook-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = outlookStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

describe('the reading pane', () => {
  test('lags the selection', async () => {
    const { page, row, openThread, inPane } = await stories.open({ paneLag: 400 });
    await openThread('Olive trees');
    await row('Van on Friday').click();
    expect(await row('Van on Friday').getAttribute('aria-selected')).toBe('true');
    expect(await inPane('[id^=CONV_][id$=_SUBJECT]').getAttribute('title')).toBe('Olive trees');
    await inPane('[id^=CONV_][title="Van on Friday"]').waitFor();
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
  });

  test('keeps earlier conversations mounted but hidden', async () => {
    const { page, openThread } = await stories.open();
    await openThread('Olive trees');
    await openThread('Van on Friday');
    const panes = page.locator('[data-app-section=ConversationReadingPaneContainer]');
    expect(await panes.count()).toBe(2);
    expect(await panes.filter({ visible: true }).count()).toBe(1);
  });

  test('opens the newest and the unread, folds the others, and hides older ones behind a stub', async () => {
    const { openThread, inPane } = await stories.open();
    await openThread('Terrace for the café');
    expect(await inPane('[aria-expanded=true] [id^=UniqueMessageBody]').count()).toBe(1);
    expect(await inPane('[aria-expanded=false]').count()).toBe(5);
    await inPane('button:has-text("See more messages")').click();
    expect(await inPane('[aria-expanded=false]').count()).toBe(6);
    await inPane('[aria-expanded=false]').first().click();
    expect(await inPane('[id^=UniqueMessageBody]').count()).toBe(2);
  });

  test.each([
    ['newest-first', -1],
    ['oldest-first', 1],
  ] as const)('has its messages %s', async (messageOrder, sign) => {
    const { openThread, inPane } = await stories.open({ messageOrder, dateFormat: 'yyyyMMddHHmm' });
    await openThread('Terrace for the café');
    const dates = (await inPane('[data-testid=SentReceivedSavedTime]').allTextContents()).map(
      Number,
    );
    expect(dates).toHaveLength(6);
    expect(dates).toEqual(dates.toSorted((a, b) => sign * (a - b)));
  });

  test('names the owner and colleagues without an address, others with it', async () => {
    const { openThread, inPane } = await stories.open();
    await openThread('School garden');
    const names = () =>
      inPane('[id^=MSG_][id$=_FROM], [aria-expanded=false] [class]').allTextContents();
    expect((await names()).join(' ')).not.toContain('tom@');
    await inPane('[aria-expanded=false]').first().click();
    await inPane('[id^=MSG_][id$=_FROM]:has-text("grace.liu@parkside-school.example")').waitFor();
    expect(await inPane('[data-testid=RecipientWell]').first().textContent()).toContain(
      'Grace Liu',
    );
    expect(await inPane('[data-testid=RecipientWell]').last().textContent()).not.toContain(
      '@lindqvist',
    );
  });

  test('shows a draft inside as not sent, and takes it up again', async () => {
    const { openThread, inPane, box } = await stories.open();
    await openThread('Lawn or meadow?');
    const draft = inPane('[aria-expanded=false]:has-text("hasn\'t been sent")');
    await draft.click();
    await box().waitFor();
    expect(await box().textContent()).toContain('Meadow, if you can live with');
  });

  test('marks as read after a while, in the mailbox too', async () => {
    const { mailbox, row, openThread, threadAbout } = await stories.open({ markReadAfter: 100 });
    await openThread('Olive trees');
    await expect
      .poll(() => threadAbout('Olive trees').messages.some((one) => one.labels.has('^u')))
      .toBe(false);
    expect(await row('Olive trees').locator('[data-icon-name=MailUnread]').count()).toBe(1);
    expect(mailbox.account().version).toBeGreaterThan(1);
  });

  test('stands in the address bar by folder and item, and opens from there', async () => {
    const { page, openThread, inPane } = await stories.open();
    await openThread('Quote for the deck');
    expect(new URL(page.url()).pathname).toMatch(/^\/mail\/0\/inbox\/id\/AAMk[\w%-]+$/);
    await page.reload();
    await inPane('[id^=CONV_][title="Quote for the deck"]').waitFor();
  });

  test('opens a conversation that the list does not show, by the address of one of its items', async () => {
    const { page, openThread, inPane, row } = await stories.open({}, { extraRows: 120 });
    await openThread('Question 99 about the garden');
    await page.reload();
    await inPane('[id^=CONV_][title="Question 99 about the garden"]').waitFor();
    expect(await row('Question 99 about the garden').count()).toBe(0);
  });

  test('can be off: then a conversation takes the place of the list, which comes back where it was', async () => {
    const { page, row, openThread } = await stories.open({ readingPane: 'off' });
    await openThread('Wall, old question');
    expect(await page.locator('#MailList').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await row('Wall, old question').waitFor();
  });

  test.each(['instance-key', 'item', 'guid'] as const)(
    'stays open and selected when mail comes into it, where a row has the id of its %s',
    async (rowId) => {
      const { mailbox, openThread, inPane, row, threadAbout } = await stories.open({ rowId });
      await openThread('Olive trees');
      const from = { name: 'Lucía Fernández', address: 'lucia@hogarverde.example' };
      const { id: thread } = threadAbout('Olive trees');
      mailbox.deliver({ from, subject: 'Re: Olive trees', text: 'And delivered?', thread });
      await inPane('[aria-expanded=true]:has-text("And delivered?")').waitFor();
      expect(await row('Olive trees').getAttribute('aria-selected')).toBe('true');
    },
  );

  test('an item has another id once it was moved', async () => {
    const { mailbox, page, openThread, threadAbout } = await stories.open();
    await openThread('Olive trees');
    const before = page.url();
    mailbox.actAsOtherDevice.archive(threadAbout('Olive trees').id);
    await page.locator('[role=treeitem][data-folder-name=archive]').click();
    await openThread('Olive trees');
    expect(page.url().split('/').at(-1)).not.toBe(before.split('/').at(-1));
  });
});

test('search shows what it finds, at the same address', async () => {
  const { page, row, asked } = await stories.open();
  await row('Olive trees').waitFor();
  const address = page.url();
  await page.locator('#topSearchInput').fill('dry stone wall');
  await page.keyboard.press('Enter');
  await row('Wall, old question').waitFor();
  expect(await page.locator('[role=option][data-convid]').count()).toBe(1);
  expect(page.url()).toBe(address);
  expect(asked.filter((url) => url.includes('/searchservice/'))).toHaveLength(1);
});

test('foreign elements in a row survive its redrawing until the row is another one, and their clicks are leaks', async () => {
  const { page, row } = await stories.open({}, { extraRows: 60 });
  const cell = row('Olive trees');
  await cell.waitFor();
  await cell.evaluate((one) => {
    const badge = document.createElement('button');
    badge.className = 'foreign';
    badge.textContent = 'Reply';
    one.querySelector('span[title]')?.parentElement?.prepend(badge);
  });
  await page.evaluate(() => Reflect.get(window, 'demo').rewriteRows(5));
  expect(await cell.locator('.foreign').count()).toBe(1);
  await cell.locator('.foreign').click();
  const leaks = await page.evaluate(() => Reflect.get(window, 'demo').leaks);
  expect(leaks).toMatchObject([{ kind: 'open' }]);
  await scrollTo(page, row('Question 40 about the garden'));
  // The badge is still in the element, that now stands for somebody else.
  const now = await page
    .locator('.foreign')
    .evaluate((one) => one.closest('[role=option]')?.textContent);
  expect(now).not.toContain('Olive trees');
});
