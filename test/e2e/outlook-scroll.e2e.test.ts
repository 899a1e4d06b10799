import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { longTasks } from '../../bench/tasks';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { serve } from '../../demo/outlook/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { outlookSite } from '../../demo/tour-site';
import { firmOwner, openMail, switchOn } from '../../demo/tour-steps';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { contentWorld, type InContentWorld } from './content-world';
import {
  alone,
  endsOf,
  type Frames,
  type Held,
  longMailbox,
  longOnes,
  type Scroll,
  scaleFor,
  scrolls,
  traced,
  waitingIn,
  watchFrames,
} from './scroll-scene';
import { until } from './story-scene';

const badge = '[data-answerable="badge"]';

/** Conversations of the list: in the whole run of all tests a part of the 2,000 that \`SCROLL_ROWS=2000\` asks for. */
const rows = Number(process.env.SCROLL_ROWS ?? 250);

let browser: ChromiumWithExtension;
let mailbox: Mailbox;
let page: Page;
let inContent: InContentWorld;
let weigh: () => Promise<Held>;
const held: Held[] = [];

beforeAll(async () => {
  browser = await launchWithExtension();
  mailbox = longMailbox(rows);
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

/** A badge has three nodes, and the page makes and drops heads of its groups as it likes. */
const aFewRows = 20;

describe(`scrolling ${rows} conversations at full speed`, () => {
  test('shows no badge in another row while the list is loaded', async () => {
    for (const scroll of scrolls) {
      expect.soft((await framesOf(scroll)).misplaced, scroll.name).toEqual({});
    }
  }, 120_000);

  test('has every badge once the background has read what was loaded', async () => {
    const [down, up] = scrolls;
    for (const scroll of [down, up]) {
      await scroll?.act(page, endsOf(mailbox)[scroll.direction]);
      await vi.waitFor(async () => expect((await framesOf(rest)).missing).toEqual({}), 120_000);
    }
  }, 180_000);

  test.each([1, 2, 3])(
    'has every badge in its row in each frame, time %i',
    async () => {
      for (const scroll of scrolls) {
        const { misplaced, missing, frames, badges } = await framesOf(scroll);
        expect.soft({ misplaced, missing }, scroll.name).toEqual({ misplaced: {}, missing: {} });
        expect(frames).toBeGreaterThan(100);
        expect(badges).toBeGreaterThan(2);
      }
      held.push(await weigh());
    },
    120_000,
  );

  test('holds no more after one time than after another', () => {
    const [, second, third] = held;
    console.log('held after each time:', held);
    expect(third?.nodes).toBeLessThanOrEqual((second?.nodes ?? 0) + aFewRows);
    expect(third?.listeners).toBeLessThanOrEqual((second?.listeners ?? 0) + aFewRows);
    expect(third?.heap).toBeLessThan((second?.heap ?? 0) + 200_000);
  });

  test('makes no task long that is not long without it', async () => {
    const origin = `chrome-extension://${browser.extensionId}/`;
    const trace = await traced(page, mailbox);
    const without = await alone(mailbox, (bare) => traced(bare, mailbox));
    console.log(`long tasks: ${longOnes(trace)} with us, ${longOnes(without)} without`);
    expect(longTasks(trace, origin)).toBe(0);
  }, 180_000);
});

/** No scrolling: what is seen while the list rests. */
const rest: Scroll = { name: 'rest', direction: 'up', act: async () => {} };

/** What was seen in each frame of a scroll, and in those of two seconds after it. */
async function framesOf({ act, direction }: Scroll): Promise<Frames> {
  await inContent('framesSeen()');
  await act(page, endsOf(mailbox)[direction]);
  await page.waitForTimeout(2_000);
  return inContent<Frames>('framesSeen()');
}
