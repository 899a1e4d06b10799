import type { Page } from 'playwright';
import { serve } from '../demo/outlook/serve';
import { servePlaywright } from '../demo/serve-playwright';
import { outlookSite } from '../demo/tour-site';
import { firmOwner, switchOn } from '../demo/tour-steps';
import { endsOf, longMailbox, scrolls } from '../test/e2e/scroll-scene';
import { refuseEverything } from './scenes';
import { type ScriptTime, scriptTime } from './script-time';
import { longTasks } from './tasks';
import { markAt, startTrace } from './trace';
import type { Variant } from './variants';

/** What scrolling Outlook's list, which shows other conversations in the same rows, came to: ms of processor time. */
export interface Scrolled extends ScriptTime {
  /** How often a row came to show another conversation. */
  recycled: number;
  longTasks: number;
}

const conversations = 300;
const times = 5;

/**
 * Scrolls the Outlook demo down and up by more than its window a frame, once all is loaded and every badge is known.
 * The peer does nothing there.
 */
export async function scroll(variant: Variant): Promise<Scrolled> {
  const { browser, name, origin } = variant;
  const mailbox = longMailbox(conversations);
  const [down, up] = scrolls;
  const ends = endsOf(mailbox);
  await refuseEverything(browser.context);
  await servePlaywright(browser.context, serve(mailbox));
  const page = await browser.context.newPage();
  await page.goto(outlookSite().inbox(0));
  if (name === 'ours') await switchOn(browser, firmOwner);
  await page.bringToFront();
  for (const way of [down, up]) {
    await way.act(page, ends[way.direction]);
    if (name === 'ours') await badges(page, ends[way.direction]);
  }
  await page.evaluate(countRecycled);
  const stop = await startTrace(page);
  await page.evaluate(() => void performance.mark('bench:scroll'));
  for (let time = 0; time < times; time += 1) {
    for (const way of [down, up]) await way.act(page, ends[way.direction]);
  }
  await page.evaluate(() => void performance.mark('bench:end'));
  const trace = await stop();
  const recycled = await page.evaluate(() => Number(document.body.dataset.recycled));
  await page.close();
  const time = scriptTime(trace, origin, markAt(trace, 'bench:scroll'), markAt(trace, 'bench:end'));
  return { ...time, recycled, longTasks: longTasks(trace, origin) };
}

/** Every third conversation waits: the background has read all when those around this one have a badge. */
async function badges(page: Page, thread: string): Promise<void> {
  const row = '[role="option"][data-convid]';
  await page.locator(`${row}[data-convid="${thread}"]`).waitFor({ state: 'attached' });
  await page.waitForFunction(
    (css) => {
      const rows = document.querySelectorAll(css).length;
      const badged = document.querySelectorAll(`${css} [data-answerable="badge"]`).length;
      return badged >= Math.floor(rows / 3);
    },
    row,
    { timeout: 120_000 },
  );
}

function countRecycled(): void {
  let recycled = 0;
  new MutationObserver((records) => {
    recycled += records.length;
    document.body.dataset.recycled = String(recycled);
  }).observe(document.body, { subtree: true, attributeFilter: ['data-convid'] });
}
