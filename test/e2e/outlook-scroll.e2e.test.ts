import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longTasks } from '../../bench/tasks';
import { startTrace } from '../../bench/trace';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { serve } from '../../demo/outlook/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { outlookSite } from '../../demo/tour-site';
import { firmOwner, openMail, switchOn } from '../../demo/tour-steps';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { contentWorld, type InContentWorld } from './content-world';
import {
  type Direction,
  type Frames,
  type Held,
  leapTo,
  longMailbox,
  scaleFor,
  waitingIn,
  watchFrames,
  wheelTo,
} from './scroll-scene';
import { until } from './story-scene';

const conversations = 2_000;

let browser: ChromiumWithExtension;
let mailbox: Mailbox;
let page: Page;
let inContent: InContentWorld;
let weigh: () => Promise<Held>;
const held: Held[] = [];

beforeAll(async () => {
  browser = await launchWithExtension();
  mailbox = longMailbox(conversations);
  await servePlaywright(browser.context, serve(mailbox));
  ({ page } = await openMail(browser, outlookSite()));
  await switchOn(browser, firmOwner);
  await page.bringToFront();
  await until(async () => expect(await page.locator(badge).count()).toBeGreaterThan(2));
  inContent = await contentWorld(page, browser.extensionId);
  await inContent(`(${watchFrames})(${JSON.stringify(waitingIn(mailbox))})`);
  weigh = await scaleFor(page);
});
afterAll(() => browser.close());

const badge = '[data-answerable="badge"]';

describe('scrolling 2,000 conversations at full speed', () => {
  test('has no badge in a wrong row while the list is loaded', async () => {
    for (const scroll of [leapTo, wheelTo]) {
      for (const direction of ['down', 'up'] as const) {
        const frames = await framesOf(scroll, direction);
        expect(frames.misplaced).toEqual({});
        // Those of the last page may have come a moment ago; at the end of the scroll's rest all is known.
        await inContent('framesSeen()');
        await page.waitForTimeout(200);
        expect((await inContent<Frames>('framesSeen()')).missing).toEqual({});
      }
    }
    held.push(await weigh());
  }, 180_000);

  test.each([2, 3, 4])('has every badge in its row in each frame, in pass %i', async () => {
    for (const scroll of [leapTo, wheelTo]) {
      for (const direction of ['down', 'up'] as const) {
        const { misplaced, missing, ...seen } = await framesOf(scroll, direction);
        console.log(scroll.name, direction, seen);
        expect({ misplaced, missing }).toEqual({ misplaced: {}, missing: {} });
        expect(seen.badges).toBeGreaterThan(2);
      }
    }
    held.push(await weigh());
  }, 180_000);

  test('holds no more after the fourth pass than after the second', () => {
    console.log(held);
  });
});

/** What was seen in each frame of a scroll, and in those of two seconds after it. */
async function framesOf(
  scroll: (page: Page, direction: Direction) => Promise<void>,
  direction: Direction,
): Promise<Frames> {
  await inContent('framesSeen()');
  await scroll(page, direction);
  await page.waitForTimeout(2_000);
  return inContent<Frames>('framesSeen()');
}
