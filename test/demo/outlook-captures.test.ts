import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../demo/outlook/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { openStory } from '../../demo/story/story';
import { type DemoBrowser, openBrowser } from './demo-browser';
import { scrollTo } from './outlook-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const folder = '../shared/captures/outlook/fragments';

/**
 * What stands in the fragments and must stand in the demo, each with the fragment that shows it. The attributes of
 * its element there must be on the demo's, and so must those of its classes that are no hashes of a build.
 */
const parts: readonly (readonly [string, readonly string[]])[] = [
  [
    'compose-editor-2022-2023-en.html',
    [
      '[id^=editorParent_] > [contenteditable=true][role=textbox]',
      '[contenteditable=true] .elementToProof',
      '[contenteditable=true] #Signature',
    ],
  ],
  [
    'composeToolbar.html',
    [
      '.ms-OverflowSet > .ms-OverflowSet-item.ribbonOverflowItem[role=none]',
      '.ms-OverflowSet-item > .fui-SplitButton[role=group][data-automation-type=RibbonSplitButton]',
      '.fui-SplitButton > button.fui-SplitButton__primaryActionButton:has([data-icon-name=ComposeRegular])',
      '.fui-SplitButton > button.fui-SplitButton__primaryActionButton:has([data-icon-name=DeleteRegular])',
      '.fui-SplitButton > button.fui-SplitButton__menuButton',
      'button > .fui-Button__icon > [data-icon-name=ArchiveRegular]',
      '[data-icon-name=ComposeRegular] > [role=presentation]',
      'button > .acui-hidden-content',
    ],
  ],
  [
    'messageWithAttachment.html',
    [
      '#MailList > [role=listbox]',
      '#MailList [role=option][data-convid][aria-selected=true]',
      '#ConversationReadingPaneContainer > [data-app-section=ConversationContainer]',
      '[aria-expanded=true] > .wide-content-host > [aria-label][tabindex="-1"]',
      '[role=document] > [id^=UniqueMessageBody_][aria-label]',
      '.wide-content-host [role=listbox][aria-label] [role=option][aria-label][tabindex="0"]',
    ],
  ],
  [
    'readingPaneWithPGP.html',
    [
      '#ConversationReadingPaneContainer',
      '.wide-content-host span[aria-label^="From: "] > span',
      '.wide-content-host .ms-OverflowSet[role=toolbar][aria-label] > .ms-OverflowSet-item[role=none]',
      '[role=toolbar] [role=none] > button.ms-Button--commandBar[role=menuitem] > [data-icon-name=ArrowReplyRegular]',
      '[role=toolbar] [role=none] > button.ms-Button--commandBar[role=menuitem] > [data-icon-name=ArrowForwardRegular]',
      '[id^=UniqueMessageBody_].customScrollBar[tabindex="0"]',
    ],
  ],
  [
    'reading-pane-collapsed-item-2023-05.html',
    ['[tabindex="-1"] > .allowTextSelection', '.allowTextSelection > span > div > span'],
  ],
];

describe.skipIf(!existsSync(folder))(
  'the Outlook demo is built as the captured fragments are',
  () => {
    let browser: DemoBrowser;
    let demo: Page;
    beforeAll(async () => {
      browser = await openBrowser();
      await servePlaywright(browser.context, serve(openStory({ now: Date.now })));
      demo = await browser.context.newPage();
      await demo.goto('https://outlook.office.com/mail/0/');
      const row = demo.locator('[role=option]', { hasText: 'Terrace for the' });
      await scrollTo(demo, row);
      await row.click();
      // The one with the attachment is folded, below the newest.
      await demo.locator('[aria-expanded=false]', { hasText: 'Here it is.' }).click();
      await demo.locator('[role=toolbar] [data-icon-name=ArrowReplyRegular]').first().click();
      await demo.locator('[id^=editorParent_] [contenteditable]').waitFor();
      await demo.keyboard.type('x');
    });
    afterAll(() => browser?.close());

    const captured = async (file: string) => {
      const page = await browser.context.newPage();
      await page.route('**', (route) => route.abort());
      await page.setContent(readFileSync(`${folder}/${file}`, 'utf8'), {
        waitUntil: 'domcontentloaded',
      });
      return page;
    };

    test.each(parts.flatMap(([file, selectors]) => selectors.map((one) => [file, one] as const)))(
      '%s: %s',
      async (file, selector) => {
        const page = await captured(file);
        const shapes = await shapesOf(page, selector);
        await page.close();
        expect(shapes, 'the fragment shows it').not.toEqual([]);
        const own = await shapesOf(demo, selector);
        const first = shapes[0];
        const missing = own.map((shape) =>
          first?.names.filter((name) => !shape.names.includes(name)),
        );
        expect(own.map((shape) => shape.tag)).toContain(first?.tag);
        expect(missing).toContainEqual([]);
      },
    );
  },
);

/** Tag, attribute names and lasting classes of every element that fits. */
function shapesOf(page: Page, selector: string) {
  return page.evaluate((wanted) => {
    const lasting =
      /^(ms-|fui-|acui-|_EType|customScroll|allowText|wide-content|elementToProof|textC|ribbonO)/;
    const passing = ['class', 'style', 'textprediction', 'fill', 'aria-disabled', 'id'];
    return [...document.querySelectorAll(wanted)].map((one) => ({
      tag: one.tagName,
      names: [
        ...one.getAttributeNames().filter((name) => !passing.includes(name)),
        ...[...one.classList].filter((name) => lasting.test(name) && !/^ms-Button--/.test(name)),
      ],
    }));
  }, selector);
}
