import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { outlookStories, scrollTo } from './outlook-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = outlookStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

const kit = { name: 'Kit Moss', address: 'kit@moss.example' };

describe('the list', () => {
  test('keeps a few row elements and uses them again for other conversations', async () => {
    const { page, row } = await stories.open({}, { extraRows: 200 });
    await row('Olive trees').waitFor();
    const marked = await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=option][data-convid]')];
      for (const one of rows) one.dataset.seen = one.dataset.convid ?? '';
      return rows.length;
    });
    expect(marked).toBeGreaterThanOrEqual(10);
    expect(marked).toBeLessThanOrEqual(20);
    await scrollTo(page, row('Question 40 about the garden'));
    const now = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=option][data-convid]')].map((one) => ({
        before: one.dataset.seen,
        after: one.dataset.convid,
      })),
    );
    expect(now.length).toBeLessThanOrEqual(20);
    expect(now.every(({ before }) => before !== undefined)).toBe(true);
    expect(now.every(({ before, after }) => before !== after)).toBe(true);
  });

  test('asks for more conversations as it is scrolled, down to the last of 2,000', async () => {
    const { page, row, asked } = await stories.open({}, { extraRows: 2_000 });
    await row('Olive trees').waitFor();
    const scroller = page.locator('#MailList .customScrollBar');
    await expect
      .poll(
        async () => {
          await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
          return row('Question 2000 about the garden').count();
        },
        { timeout: 20_000, interval: 20 },
      )
      .toBe(1);
    const lists = asked.filter((url) => url.includes('action=FindConversation'));
    expect(lists.length).toBeGreaterThan(10);
    expect(await page.locator('[role=option][data-convid]').count()).toBeLessThanOrEqual(20);
  });

  test('shows new mail at the top at once, pushed and not asked for', async () => {
    const { mailbox, page, row, asked } = await stories.open();
    const lists = () => asked.filter((url) => /action=Find/.test(url)).length;
    // The start brought 25 of 28.
    await expect.poll(lists).toBe(1);
    mailbox.deliver({ from: kit, subject: 'Can you come today?', text: 'The pond leaks.' });
    await row('Can you come today?').waitFor();
    const tops = await page
      .locator('[role=option][data-convid]')
      .evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().top));
    const top = await row('Can you come today?').boundingBox();
    expect(top?.y).toBe(Math.min(...tops));
    expect(lists()).toBe(1);
  });

  test('marks a row as replied by icon and word, until its person writes again', async () => {
    const { mailbox, row, threadAbout } = await stories.open();
    const cell = row('Olive trees');
    await cell.waitFor();
    expect(await cell.locator('[data-icon-name^=ArrowReply]').count()).toBe(0);
    const { id } = threadAbout('Olive trees');
    mailbox.actAsOtherDevice.reply(id, 'Yes, at 90 each.');
    await cell.locator('[data-icon-name=ArrowReplyRegular]').waitFor();
    expect(await cell.getAttribute('aria-label')).toMatch(/^Unread Collapsed Replied Lucía/);
    const from = { name: 'Lucía Fernández', address: 'lucia@hogarverde.example' };
    mailbox.deliver({ from, subject: 'Re: Olive trees', text: 'And delivered?', thread: id });
    await expect.poll(() => cell.locator('[data-icon-name^=ArrowReply]').count()).toBe(0);
  });

  test('shows addresses of people outside, and names of colleagues', async () => {
    const { row } = await stories.open();
    await row('Olive trees').waitFor();
    const titles = (subject: string) =>
      row(subject)
        .locator('span[title*="@"]')
        .evaluateAll((spans) => spans.map((one) => one.getAttribute('title') ?? ''));
    expect(await titles('Olive trees')).toEqual(['lucia@hogarverde.example']);
    expect(await titles('Van on Friday')).toEqual([]);
  });

  test('has nothing but ids in its rows where so chosen', async () => {
    const { page } = await stories.open({ rowDetails: 'ids' });
    const row = page.locator('[role=option][data-convid]').first();
    await row.waitFor();
    expect(await row.textContent()).toBe('');
    expect(await row.locator('[title], [aria-label], [data-icon-name]').count()).toBe(0);
    expect(await row.getAttribute('aria-label')).toBeNull();
  });

  test('has a row for each message where grouping is off, several with one data-convid', async () => {
    const { page, row } = await stories.open({ grouping: 'off' });
    await row('Quote for the deck').first().waitFor();
    const rows = await page
      .locator('[role=option][data-convid]', { hasText: 'Quote for the deck' })
      .evaluateAll((all) => all.map((one) => ({ id: one.id, convid: one.dataset.convid })));
    expect(rows.length).toBe(1);
    await scrollTo(page, row('Could you send me a quote'));
    const older = row('Could you send me a quote');
    expect(await older.getAttribute('data-convid')).toBe(rows[0]?.convid);
    expect(await older.getAttribute('id')).not.toBe(rows[0]?.id);
  });

  test('stands under headers of days, that are no rows', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    // After midnight nothing is of today yet.
    const headers = page.locator('#MailList [role=listbox] button', {
      hasText: /^(Today|Yesterday)$/,
    });
    expect(await headers.count()).toBeGreaterThan(0);
    expect(await headers.first().evaluate((one) => one.closest('[role=option]'))).toBeNull();
  });

  test('splits Focused from Other where so chosen', async () => {
    const { page, row } = await stories.open({ focusedInbox: 'on' });
    await row('Olive trees').waitFor();
    expect(await row('Your order 4471').count()).toBe(0);
    await page.getByRole('tab', { name: 'Other' }).click();
    await row('Your order 4471').waitFor();
    expect(await row('Olive trees').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/mail/0/');
  });

  test('follows what the owner does elsewhere', async () => {
    const { mailbox, row, threadAbout } = await stories.open();
    await row('Olive trees').waitFor();
    mailbox.actAsOtherDevice.archive(threadAbout('Olive trees').id);
    await row('Olive trees').waitFor({ state: 'detached' });
    mailbox.actAsOtherDevice.deleteForever(threadAbout('Van on Friday').id);
    await row('Van on Friday').waitFor({ state: 'detached' });
  });
});

describe('classes', () => {
  test('are other ones at each load, save those of the component library', async () => {
    const { page, row } = await stories.open();
    const classes = () => row('Olive trees').evaluate((one) => [...one.classList]);
    await row('Olive trees').waitFor();
    const before = await classes();
    await page.reload();
    await row('Olive trees').waitFor();
    expect((await classes()).filter((name) => before.includes(name))).toEqual([]);
  });
});

describe('languages', () => {
  test.each([
    ['en', 'Unread ', /^[A-Z][a-z]{2} \d+\/\d+\/\d{4} \d+:\d\d [AP]M$/],
    ['de', 'Ungelesen ', /^[A-Z][a-z] \d\d\.\d\d\.\d{4} \d\d:\d\d$/],
    ['ja', '未開封 ', /^\d{4}\/\d\d\/\d\d \(.\) \d+:\d\d$/],
    ['fr', 'Non lu ', /^[a-z]{3} \d\d\/\d\d\/\d{4} \d\d:\d\d$/],
    ['es', 'No leído ', /^[a-zé]{3} \d+ [a-z]{3,4} \d{4} \d\d:\d\d$/],
    ['pt', 'Não lida ', /^[a-zá]{3}, \d\d\/\d\d\/\d{4} \d\d:\d\d$/],
    ['it', 'Da leggere ', /^[a-z]{3} \d\d\/\d\d\/\d{4} \d\d:\d\d$/],
    ['nl', 'Ongelezen ', /^[a-z]{2} \d+-\d+-\d{4} \d\d:\d\d$/],
  ] as const)(
    '%s has its own words and dates in the same structure',
    async (language, unread, date) => {
      const { page, row } = await stories.open({ language });
      const cell = row('Olive trees');
      await cell.waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await cell.getAttribute('aria-label')).toMatch(new RegExp(`^${unread}`));
      const titles = await cell
        .locator('span[title]')
        .evaluateAll((spans) => spans.map((one) => one.getAttribute('title') ?? ''));
      expect(titles.filter((title) => date.test(title))).toHaveLength(1);
    },
  );

  test('a region has its own order of a date', async () => {
    const { row, threadAbout } = await stories.open({
      dateFormat: 'EEE dd-MMM-yy HH:mm',
      utcOffset: 330,
    });
    await row('Olive trees').waitFor();
    const at = new Date((threadAbout('Olive trees').messages[0]?.time ?? 0) + 330 * 60_000);
    const title = await row('Olive trees').locator('span[title*="-"]').getAttribute('title');
    expect(title).toMatch(/^[A-Z][a-z]{2} \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d$/);
    expect(title?.slice(-5)).toBe(at.toISOString().slice(11, 16));
  });
});

describe('hosts and accounts', () => {
  test('each host has the accounts that are signed in there', async () => {
    const accounts = { 'outlook.live.com': [1] };
    const { page, row } = await stories.open({ accounts }, { host: 'outlook.live.com' });
    await row('Sunday').waitFor();
    const own = page.locator('[id^=primaryMailboxRoot_][role=treeitem]');
    expect(await own.getAttribute('title')).toBe('nora.lindqvist@mailhost.example');
    const id = await row('Sunday').getAttribute('data-convid');
    expect(id).toMatch(/^AQQk/);
  });

  test('a work account has ids of the other shape, at every host', async () => {
    const { row } = await stories.open({}, { host: 'outlook.cloud.microsoft', path: '/mail/' });
    await row('Olive trees').waitFor();
    expect(await row('Olive trees').getAttribute('data-convid')).toMatch(/^AAQk/);
  });

  test('a shared mailbox is a further root, with folders of its own', async () => {
    const { mailbox, page, row } = await stories.open(
      { sharedMailboxes: [2] },
      { sharedMailbox: 'present' },
    );
    await row('Olive trees').waitFor();
    const roots = page.locator('[id^=primaryMailboxRoot_][role=treeitem]');
    expect(
      await roots.evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? '')),
    ).toEqual(['nora@lindqvist-gardens.example', 'office@lindqvist-gardens.example']);
    await page.locator('[role=treeitem][data-folder-name=inbox]').nth(1).click();
    await row('Opening hours in winter').waitFor();
    expect(await row('Olive trees').count()).toBe(0);
    mailbox.deliver({ account: 2, from: kit, subject: 'A pond?', text: 'May I ask?' });
    await row('A pond?').waitFor();
    mailbox.deliver({ from: kit, subject: 'For Nora alone', text: 'Are you there?' });
    await expect
      .poll(() => page.locator('[role=treeitem][data-folder-name=inbox]').first().textContent())
      .toMatch(/8$/);
    expect(await row('For Nora alone').count()).toBe(0);
  });

  test.each(['json', 'nowhere'] as const)(
    'the page does not tell the own address: %s',
    async (ownAddress) => {
      const { page, row } = await stories.open({ ownAddress, rowAddresses: 'all' });
      await row('Olive trees').waitFor();
      expect(await page.content()).not.toContain('nora@lindqvist-gardens.example');
    },
  );
});
