import { chromium, type Page } from 'playwright';
import { startTrace, type Trace } from '../../bench/trace';
import { type Mailbox, openMailbox } from '../../demo/mailbox/mailbox';
import { idsOf } from '../../demo/outlook/ids';
import { serve } from '../../demo/outlook/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { accounts } from '../../demo/story/people';
import { outlookSite } from '../../demo/tour-site';
import { findChromium } from '../../scripts/browsers.mjs';

/** A mailbox in which every third conversation waits for an answer, each from somebody of their own. */
export function longMailbox(conversations: number): Mailbox {
  const mailbox = openMailbox({ now: Date.now, accounts: accounts.slice(0, 1) });
  const now = Date.now();
  for (let number = 0; number < conversations; number += 1) {
    const mail = number % 3 === 0 ? question(number) : statement(number);
    mailbox.deliver({ ...mail, at: now - (number + 1) * 60_000 });
  }
  return mailbox;
}

const question = (number: number) => ({
  from: { name: `Client ${number}`, address: `client-${number}@client.example` },
  subject: `Question ${number} about the garden`,
  text: 'Hello Nora, could you tell me what the terrace would cost?',
});

const statement = (number: number) => ({
  from: { name: 'Bank', address: 'no-reply@bank.example' },
  subject: `Your statement ${number} is ready`,
  text: 'Your monthly statement is ready in online banking.',
});

/** Who waits in which conversation, by the page's id of it. */
export function waitingIn(mailbox: Mailbox): Record<string, string> {
  const account = mailbox.account(0);
  const ids = idsOf(account, 'work');
  return Object.fromEntries(
    [...account.threads.values()].flatMap((thread) => {
      const name = thread.messages[0]?.from.name ?? '';
      return name === 'Bank' ? [] : [[ids.conversation(thread), name]];
    }),
  );
}

/** The conversations at both ends of the list, as the page names them. */
export function endsOf(mailbox: Mailbox): Record<Direction, string> {
  const account = mailbox.account(0);
  const threads = [...account.threads.values()].map(idsOf(account, 'work').conversation);
  return { up: threads[0] ?? '', down: threads.at(-1) ?? '' };
}

/** What was seen of the rows in each frame since the last report. */
export interface Frames {
  frames: number;
  /** The most badges in one frame. */
  badges: number;
  /** Badges in a row that is another's, or in none: what, and in how many frames. */
  misplaced: Record<string, number>;
  /** Rows of people who wait, without a badge. */
  missing: Record<string, number>;
}

/**
 * Looks at every row in every frame, as it is about to be painted, and holds each badge's own words against whose
 * row it stands in. For the world of the content script, where alone a badge may be looked into: it stands by itself.
 */
export function watchFrames(waiting: Record<string, string>): void {
  const none = (): Frames => ({ frames: 0, badges: 0, misplaced: {}, missing: {} });
  let seen = none();

  function note(faults: Record<string, number>, what: string): void {
    faults[what] = (faults[what] ?? 0) + 1;
  }

  function labelOf(host: Element): string {
    const root = chrome.dom.openOrClosedShadowRoot(host as HTMLElement);
    return root?.querySelector('button')?.getAttribute('aria-label') ?? '';
  }

  function look(): void {
    const badges = [...document.querySelectorAll('[data-answerable="badge"]')];
    const badged = new Set<string>();
    for (const host of badges) {
      const thread = host.closest('[data-convid]')?.getAttribute('data-convid') ?? '';
      const name = waiting[thread];
      const label = labelOf(host);
      const fits = name !== undefined && label.startsWith(`${name} `) && !badged.has(thread);
      if (!fits) note(seen.misplaced, `"${label}" in the row of ${name ?? 'nobody'}`);
      badged.add(thread);
    }
    for (const row of document.querySelectorAll('[role="option"][data-convid]')) {
      const thread = row.getAttribute('data-convid') ?? '';
      const name = waiting[thread];
      if (name !== undefined && !badged.has(thread)) note(seen.missing, name);
    }
    seen.frames += 1;
    seen.badges = Math.max(seen.badges, badges.length);
  }

  // Sizes are told of after all that scripts do in a frame, and before it is painted.
  const probe = document.createElement('div');
  probe.style.cssText = 'position: fixed; height: 1px; visibility: hidden';
  document.documentElement.append(probe);
  new ResizeObserver(look).observe(probe);
  let width = 0;
  function nextFrame(): void {
    width = 1 - width;
    probe.style.width = `${width}px`;
    requestAnimationFrame(nextFrame);
  }
  nextFrame();

  Object.assign(globalThis, {
    framesSeen(): Frames {
      const told = seen;
      seen = none();
      return told;
    },
  });
}

const scroller = '[data-is-scrollable="true"]';
/** Pixels a frame: more than the list's window, so that every row is another in each. */
const step = 1_200;

type Direction = 'down' | 'up';

/** One way through the whole list, as fast as it goes. */
export interface Scroll {
  name: string;
  direction: Direction;
  /** Ends when the row of `last` is there. */
  act(page: Page, last: string): Promise<void>;
}

export const scrolls: readonly [Scroll, Scroll, Scroll, Scroll] = [
  { name: 'leaps down', direction: 'down', act: (page, last) => leap(page, step, last) },
  { name: 'leaps up', direction: 'up', act: (page, last) => leap(page, -step, last) },
  { name: 'wheel down', direction: 'down', act: (page, last) => wheel(page, step, last) },
  { name: 'wheel up', direction: 'up', act: (page, last) => wheel(page, -step, last) },
];

/** By script, as fast as frames come and the list is loaded. */
function leap(page: Page, by: number, last: string): Promise<void> {
  return page.evaluate(
    ({ css, by, row }) =>
      new Promise<void>((resolve) => {
        const list = document.querySelector(css);
        if (list === null) throw new Error('No list');
        const frame = () => {
          const before = list.scrollTop;
          list.scrollTop += by;
          if (list.scrollTop === before && document.querySelector(row) !== null) resolve();
          else requestAnimationFrame(frame);
        };
        frame();
      }),
    { css: scroller, by, row: `[data-convid="${last}"]` },
  );
}

/** By the mouse, as fast as the page takes it. */
async function wheel(page: Page, by: number, last: string): Promise<void> {
  const list = page.locator(scroller);
  await list.hover();
  const height = await list.evaluate((each) => each.scrollHeight);
  for (let turned = 0; turned < height; turned += step) await page.mouse.wheel(0, by);
  await page.locator(`[data-convid="${last}"]`).waitFor({ state: 'attached' });
}

/** What the page holds once all garbage is collected: bytes, and numbers of the document's things. */
export interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

/** How to weigh a page: each time its garbage is collected first. */
export async function scaleFor(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize, nodes, listeners: jsEventListeners };
  };
}

/** The trace of a page in which the whole list was scrolled, after it had been loaded. */
export async function traced(page: Page, mailbox: Mailbox): Promise<Trace> {
  const ends = endsOf(mailbox);
  for (const { act, direction } of scrolls.slice(0, 2)) await act(page, ends[direction]);
  const stop = await startTrace(page);
  await page.evaluate(() => void performance.mark('bench:scroll'));
  for (const { act, direction } of scrolls) await act(page, ends[direction]);
  return stop();
}

/** How many tasks of the main thread took 50 ms (web.dev) or more of its own processor time. */
export const longOnes = (trace: Trace): number =>
  trace.filter(({ name, tdur = 0 }) => name === 'RunTask' && tdur > 50_000).length;

/** The same page in a Chromium without any extension. */
export async function alone<T>(mailbox: Mailbox, act: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext();
  await servePlaywright(context, serve(mailbox));
  const page = await context.newPage();
  const site = outlookSite();
  await page.goto(site.inbox(0));
  await page.locator(site.row).first().waitFor();
  const result = await act(page);
  await browser.close();
  return result;
}
