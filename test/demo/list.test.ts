import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { timeOfLegacyId } from '../../demo/mailbox/ids';
import { demoStories } from './demo-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = demoStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

describe('the list', () => {
  test('has a row for each thread of Primary, the newest received first', async () => {
    const { page } = await stories.open();
    await expect.poll(() => page.locator('tr.zA:visible').count()).toBe(23);
    expect(await page.locator('tr.zA:visible .y6').first().textContent()).toBe(
      'New enquiry from your website',
    );
  });

  test('shows new mail at once, without being asked', async () => {
    const { mailbox, page, row } = await stories.open();
    await row('Quote for the deck').waitFor();
    const from = { name: 'Kit Moss', address: 'kit@moss.example' };
    mailbox.deliver({ from, subject: 'Can you come today?', text: 'The pond leaks.' });
    await row('Can you come today?').waitFor();
    expect(await page.locator('tr.zA:visible .y6').first().textContent()).toBe(
      'Can you come today?',
    );
    expect(await row('Can you come today?').getAttribute('class')).toContain('zE');
  });

  test('keeps a row unread for a while after its thread was opened', async () => {
    const { page, row, openThread, threadAbout } = await stories.open({
      pane: 'split',
      inbox: 'sections',
    });
    await openThread('Site visit on the 12th');
    await page.locator('.aia h2.hP').waitFor();
    await expect
      .poll(() =>
        [...threadAbout('Site visit on the 12th').messages].some((m) => m.labels.has('^u')),
      )
      .toBe(false);
    const classes = await row('Site visit on the 12th').getAttribute('class');
    expect(classes?.split(' ')).toEqual(expect.arrayContaining(['zE', 'aps']));
  });

  test('shows when mail last came in, not when it was answered', async () => {
    const { row, threadAbout } = await stories.open({ utcOffset: 0 });
    const cell = row('Roof terrace of the hotel');
    const received = threadAbout('Roof terrace of the hotel').messages[0];
    const title = await cell.locator('td.xW > span').getAttribute('title');
    const written = new Intl.DateTimeFormat('en', {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    }).format(received?.time);
    expect(title).toBe(written.replace(/\s(?=[AP]M)/, '\u202f'));
    expect(await cell.locator('.bog > span').getAttribute('data-legacy-last-message-id')).not.toBe(
      received?.legacyId,
    );
  });

  test('tells by the last id when something was last written, by anybody', async () => {
    const { mailbox, page, row } = await stories.open();
    await row('Olive trees').waitFor();
    const ids = await page.locator('tr.zA:visible .bog > span').evaluateAll((spans) =>
      spans.map((span) => ({
        thread: span.getAttribute('data-legacy-thread-id') ?? '',
        last: span.getAttribute('data-legacy-last-non-draft-message-id') ?? '',
      })),
    );
    for (const { thread, last } of ids) {
      const written = mailbox.thread(thread).messages.filter((one) => !one.labels.has('^r'));
      expect(timeOfLegacyId(last)).toBe(written.at(-1)?.time);
    }
  });

  test('holds more rows than one page', async () => {
    const { page } = await stories.open({}, undefined, undefined, { extraRows: 60 });
    await expect.poll(() => page.locator('tr.zA:visible').count()).toBe(50);
    expect(await page.locator('.Dj:visible').textContent()).toBe('1–50 of 83');
  });

  test('turns pages', async () => {
    const { page } = await stories.open({ pageSize: 10 });
    await page.locator('.amD:visible:has(.amJ)').click();
    await expect.poll(() => page.locator('.Dj:visible').textContent()).toBe('11–20 of 23');
    expect(await page.locator('tr.zA:visible').count()).toBe(10);
  });

  test.each([
    ['default', 40],
    ['comfortable', 36],
    ['compact', 28],
  ] as const)(
    'has one-line rows in %s density of %i px, that grow with what is put in',
    async (density, height) => {
      const { row } = await stories.open({ density });
      const one = row('Olive trees');
      const tall = () => one.evaluate((element) => element.getBoundingClientRect().height);
      expect(await tall()).toBe(height);
      await one.locator('.y6').evaluate((subject) => {
        subject.insertAdjacentHTML('beforebegin', '<div style="height:60px">too high</div>');
      });
      expect(await tall()).toBeGreaterThan(height);
    },
  );

  test('keeps earlier views alive but hidden, and only one of them main', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    await page.evaluate(() => {
      location.hash = '#sent';
    });
    await row('Offer for the front garden').waitFor();
    await page.evaluate(() => {
      location.hash = '#search/hedge';
    });
    await row('Site visit on the 12th').waitFor();
    expect(await page.locator('[gh=tl]').count()).toBe(3);
    expect(await page.locator('[role=main]').count()).toBe(1);
  });
});

describe('languages', () => {
  test.each([
    ['de', 'Posteingang', 'mir'],
    ['ru', 'Входящие', 'я'],
    ['ja', '受信トレイ', '自分'],
    ['ar', 'البريد الوارد', 'أنا'],
    ['vi', 'Hộp thư đến', 'tôi'],
  ] as const)('%s has its own words in the same structure', async (language, inbox, me) => {
    const { page, row } = await stories.open({ language });
    await row('Olive trees').waitFor();
    expect(await page.title()).toContain(inbox);
    expect(
      await page.locator('.yW [email="nora@lindqvist-gardens.example"]').first().textContent(),
    ).toBe(me);
    expect(await page.locator('tr.zA:visible').count()).toBe(23);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(
      language === 'ar' ? 'rtl' : 'ltr',
    );
  });
});

test('the second account is another mailbox', async () => {
  const { page, row } = await stories.open({}, '/mail/u/1/#inbox');
  await row('Sunday').waitFor();
  const own = page.locator('header a[aria-label*="@"]');
  expect(await own.getAttribute('aria-label')).toContain('nora.lindqvist@mailhost.example');
});
