import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { at, listAt, textAt } from '../../demo/gmail/wire';
import { openStory } from '../../demo/story/story';
import { type DemoBrowser, openBrowser, openDemo } from './demo-browser';
import { demoStories } from './demo-stories';

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
  const workspace = 'pages-2025-04/inbox-workspace-splitpane-starredfirst.html';
  const vietnamese = 'fragments/vi-2023-08-conversation-one-message.html';
  const russian = 'fragments/ru-2020-01-conversation-collapsed-messages.html';

  test('a read row with one message', async () => {
    expect(await built('tr.yO:not(.btb):not(:has(.bx0)):not(:has(.yE)):not(.byw)')).toEqual(
      await captured(consumer, 'tr.yO:not(:has(.bx0)):not(:has(.yE)):not(:has(.aJ6))'),
    );
  });

  test('an unread row with one message', async () => {
    expect(await built('tr.zE:not(.btb):not(:has(.bx0)):not(:has(.yE)):not(.byw)')).toEqual(
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

  test.each([
    ['label in a row', 'tr.zA .yi'],
    ['file in a row', 'tr.zA .brd'],
  ])('a %s', async (_what, selector) => {
    expect(await built(selector)).toEqual(await captured(workspace, selector));
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

describe.skipIf(!existsSync(folder))('the page sends as in the captured request', () => {
  const stories = demoStories();
  beforeAll(stories.start);
  afterAll(stories.stop);
  afterEach(stories.finish);

  test('with the same fields filled, and the same labels asked for and given', async () => {
    const { page, openThread, replyWith } = await stories.open();
    await openThread('Quote for the deck');
    await replyWith('Here.');
    const asked = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('^pfg'),
    );
    await page.locator('.aoO:visible').click();
    const response = await asked;
    const request: unknown = JSON.parse(response.request().postData() ?? '');
    const real = realJson('sync-2022-09/2022-09-09-cvOnReplySend_2_request.json');
    expect(at(request, 0)).toEqual(at(real, 0));
    expect(at(request, 2) ?? null).toBe(at(real, 2) ?? null);
    const sent = messageIn(request);
    const reallySent = messageIn(real);
    expect(sent?.slice(0, 5).map(isFilled)).toEqual(reallySent?.slice(0, 5).map(isFilled));
    expect(at(sent, 10)).toEqual(at(reallySent, 10));
    expect(at(request, 1, 0, 1, 1, 1, 6, 0)).toEqual(at(real, 1, 0, 1, 1, 1, 6, 0));
    const last = listAt(await response.json(), 1, 5, 0, 0, 2, 6, 0, 4).at(-1);
    const reallyLast = listAt(
      realJson('sync-2022-09/2022-09-09-cvOnReplySend_2_response.json'),
      ...[1, 5, 0, 0, 2, 6, 0, 4],
    ).at(-1);
    expect(at(last, 10)).toEqual(at(reallyLast, 10));
    expect(textAt(last, 55)).toMatch(/^[0-9a-f]{16}$/);
  });
});

const realJson = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** The message in a request: an update at [13], or the first version at [1] (facts A6). */
const messageIn = (request: unknown) =>
  (at(request, 1, 0, 0, 1, 1, 13, 0) ?? at(request, 1, 0, 0, 1, 1, 1, 0)) as unknown[] | undefined;

const isFilled = (field: unknown) => field !== null;

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
