import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { openStory } from '../../demo/gmail/story';
import { type DemoBrowser, openBrowser, openDemo } from './demo-browser';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const folder = '../shared/captures/gmail';

describe.skipIf(!existsSync(folder))('the demo is built as the captured pages are', () => {
  let browser: DemoBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const captured = async (file: string, selector: string) => {
    const page = await browser.context.newPage();
    await page.route('**', (route) => route.abort());
    await page.setContent(readFileSync(`${folder}/${file}`, 'utf8'), {
      waitUntil: 'domcontentloaded',
    });
    const shape = await shapeOf(page, selector);
    await page.close();
    return shape;
  };
  const built = async (selector: string, options: Partial<DemoOptions> = {}, subject?: string) => {
    const { page } = await openDemo(browser, openStory({ now: Date.now }), options);
    await page.locator('tr.zA').first().waitFor();
    if (subject !== undefined) await page.locator('.y6', { hasText: subject }).click();
    const shape = await shapeOf(page, selector);
    await page.close();
    return shape;
  };

  const consumer = 'pages-2025-04/inbox-consumer-category-tabs.html';
  const vietnamese = 'fragments/vi-2023-08-conversation-one-message.html';
  const russian = 'fragments/ru-2020-01-conversation-collapsed-messages.html';

  test('a read row with one message', async () => {
    expect(await built('tr.yO:not(:has(.bx0)):not(:has(.yE)):not(.byw)')).toEqual(
      await captured(consumer, 'tr.yO:not(:has(.bx0)):not(:has(.yE)):not(:has(.aJ6))'),
    );
  });

  test('an unread row with one message', async () => {
    expect(await built('tr.zE:not(:has(.bx0)):not(:has(.yE)):not(.byw)')).toEqual(
      await captured(
        consumer,
        'tr.zE:has(.Zt):not(:has(.xL)):not(:has(.bx0)):not(:has(.yE)):not(:has(.aJ6))',
      ),
    );
  });

  test('the table of rows', async () => {
    const parts = 'table.F colgroup';
    expect(await built(parts)).toEqual(await captured(consumer, parts));
  });

  test('the heading of a conversation', async () => {
    const heading = '.ha h2';
    expect(await built(heading, {}, 'Site visit on the 12th')).toEqual(
      await captured(vietnamese, heading),
    );
  });

  test.each([
    ['category tabs', '.aKk'],
    ['button for a new message', '.aic .z0'],
    ['folders on the left', '.aim .TO'],
    ['select all', '[gh=mtb] .G-as3'],
    ['refresh', '[gh=mtb] .nu'],
  ])('the %s', async (_what, selector) => {
    expect(await built(selector)).toEqual(await captured(consumer, selector));
  });

  test('the pager on the first of several pages', async () => {
    expect(await built('.ar5', { pageSize: 10 })).toEqual(await captured(consumer, '.ar5'));
  });

  test.each([
    ['sender', '.adn td.gF'],
    ['recipients', '.adn .iw.ajw'],
    ['date', '.adn .gK .g3'],
    ['star', '.adn .zd'],
    ['reply icon and menu', '.adn td.acX'],
    ['bar of answers', '.amn'],
    ['body', '.adn .ii.gt'],
  ])('the %s of an open message', async (_what, selector) => {
    expect(await built(selector, {}, 'Site visit on the 12th')).toEqual(
      await captured(vietnamese, selector),
    );
  });

  test('the text buttons under a message', async () => {
    const selector = '.gB table.ac0 tr > td:first-child';
    expect(await built(selector, { replyButtons: 'text' }, 'Site visit on the 12th')).toEqual(
      await captured(vietnamese, selector),
    );
  });

  test('a folded message', async () => {
    const selector = '.kv .adf';
    expect(await built(selector, {}, 'Quote for the deck')).toEqual(
      await captured(russian, selector),
    );
  });
});

/** Tags, classes and names of attributes of the first match and all inside it, without anybody's words. */
function shapeOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((root) => {
      const lines: string[] = [];
      const walk = (element: Element, depth: number) => {
        const names = element
          .getAttributeNames()
          .filter(
            (name) => !['class', 'style', 'dir'].includes(name) && !name.startsWith('data-demo'),
          )
          .sort();
        const classes = [...element.classList].sort().join('.');
        lines.push(`${'  '.repeat(depth)}${element.localName}.${classes} ${names.join(' ')}`);
        // What stands in a message's body is its sender's.
        if (element.matches('.a3s > div:first-child')) return;
        for (const child of element.children) walk(child, depth + 1);
      };
      walk(root, 0);
      return lines;
    });
}
