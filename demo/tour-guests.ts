import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';

/** What the extension shows in one row of a mail page. */
export interface ShownBadge {
  /** The row's thread, as the page names it. */
  thread: string;
  /** What the chip shows, and what is said of it to a screen reader. */
  text: string;
  label: string;
  /** Colours of the chip as painted, `rgb(…)`. */
  colours: { text: string; ground: string };
}

/** Everything of ours in a mail page: the kinds of `makeGuest`. */
export type GuestKind = 'badge' | 'line' | 'menu' | 'countdown';

/** The extension's own elements in a mail page. Their shadow roots are closed to the page, and to Playwright. */
export interface Guests {
  badges(): Promise<ShownBadge[]>;
  /** The text of the first guest of this kind, empty where there is none. */
  text(kind: GuestKind): Promise<string>;
  /** Resolves when the first guest of this kind says this; throws after twenty seconds. */
  shows(kind: GuestKind, words: string): Promise<void>;
  /** Resolves when the badge of a thread begins so; throws after twenty seconds. */
  badgeSays(thread: string, words: string): Promise<void>;
  /** Presses a badge by the mouse, as soon as it is there. */
  pressBadge(thread: string): Promise<void>;
  /** Presses the control whose words begin so, as soon as it is there; throws after ten seconds. */
  press(kind: GuestKind, words: string): Promise<void>;
  /** Sets the focus into the first field of this type in a guest. */
  enterField(kind: GuestKind, type: string): Promise<void>;
}

/**
 * Finds them in the world of the content script, the latest where an update brought a second one: there alone may a
 * closed root be opened. Presses are the mouse's own, at the place where the control is seen.
 */
export async function guestsIn(page: Page, extensionId: string): Promise<Guests> {
  const inContent = await contentWorld(page, extensionId);
  const run = <A, R>(code: (asked: A) => R, asked: A) =>
    inContent(`(${code})(${JSON.stringify(asked)})`) as Promise<Awaited<R>>;
  const click = async ([x, y]: [number, number]) => page.mouse.click(x, y);
  const badges = () => run(readBadges, undefined);
  const text = (kind: GuestKind) => run(readText, kind);
  return {
    badges,
    text,
    shows: async (kind, words) => {
      let said = '';
      const says = async () => {
        said = await text(kind);
        return said.includes(words);
      };
      await becomesTrue(() => `the ${kind} says "${words}", but "${said}"`, says);
    },
    badgeSays: (thread, words) =>
      becomesTrue(
        () => `the badge says "${words}"`,
        async () =>
          (await badges()).some((each) => each.thread === thread && each.text.startsWith(words)),
      ),
    pressBadge: async (thread) => click(await run(findBadge, thread)),
    press: async (kind, words) => click(await run(findControl, { kind, words })),
    enterField: (kind, type) => run(focusField, { kind, type }),
  };
}

async function becomesTrue(what: () => string, isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`It never came to be that ${what()}`);
    await setTimeout(50);
  }
}

async function contentWorld(page: Page, extensionId: string) {
  const session = await page.context().newCDPSession(page);
  let latest: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) latest = context.id;
  });
  await session.send('Runtime.enable');
  return async (expression: string): Promise<unknown> => {
    if (latest === undefined) throw new Error('The page has no content script yet.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: latest,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
}

// What follows runs in the page, each by itself: nothing outside of it is there.

function readBadges(): ShownBadge[] {
  // A mail may imitate a host; it has no root.
  const hosts = [...document.querySelectorAll<HTMLElement>('[data-answerable="badge"]')].filter(
    (host) => chrome.dom.openOrClosedShadowRoot(host) !== null,
  );
  return hosts.map((host) => {
    const chip = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('button');
    const row = host.closest('[data-convid]');
    const named = host.closest('tr')?.querySelector('[data-legacy-thread-id]');
    const thread = row?.getAttribute('data-convid') ?? named?.getAttribute('data-legacy-thread-id');
    if (chip == null || thread == null) throw new Error('A badge stands outside of a row.');
    const { color, backgroundColor } = getComputedStyle(chip);
    return {
      thread,
      text: chip.textContent ?? '',
      label: chip.getAttribute('aria-label') ?? '',
      colours: { text: color, ground: backgroundColor },
    };
  });
}

function readText(kind: string): string {
  const hosts = document.querySelectorAll<HTMLElement>(`[data-answerable="${kind}"]`);
  const roots = [...hosts].map((host) => chrome.dom.openOrClosedShadowRoot(host));
  return roots.find((root) => root !== null)?.textContent ?? '';
}

function findBadge(thread: string): Promise<[number, number]> {
  const find = () =>
    [...document.querySelectorAll<HTMLElement>('[data-answerable="badge"]')].find(
      (each) =>
        each.checkVisibility() &&
        (each.closest('[data-convid]')?.getAttribute('data-convid') === thread ||
          each.closest('tr')?.querySelector(`[data-legacy-thread-id="${CSS.escape(thread)}"]`)),
    );
  return new Promise((resolve, reject) => {
    const until = Date.now() + 10_000;
    const look = () => {
      const host = find();
      if (host === undefined && Date.now() < until) return window.setTimeout(look, 20);
      if (host === undefined) return reject(new Error(`No badge on ${thread}`));
      host.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = host.getBoundingClientRect();
      return resolve([x + width / 2, y + height / 2]);
    };
    look();
  });
}

function findControl({ kind, words }: { kind: string; words: string }): Promise<[number, number]> {
  const find = () => {
    const host = document.querySelector<HTMLElement>(`[data-answerable="${kind}"]`);
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    const controls = [...(root?.querySelectorAll('button, label') ?? [])];
    return controls.find((each) => each.textContent?.trim().startsWith(words));
  };
  return new Promise((resolve, reject) => {
    const until = Date.now() + 10_000;
    const look = () => {
      const control = find();
      if (control === undefined && Date.now() < until) return window.setTimeout(look, 20);
      if (control === undefined) return reject(new Error(`No "${words}" in the ${kind}`));
      // A menu that is longer than the room for it is scrolled first.
      control.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return resolve([x + width / 2, y + height / 2]);
    };
    look();
  });
}

function focusField({ kind, type }: { kind: string; type: string }): Promise<void> {
  const find = () => {
    const host = document.querySelector<HTMLElement>(`[data-answerable="${kind}"]`);
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    return root?.querySelector<HTMLElement>(`input[type="${type}"]`);
  };
  return new Promise((resolve, reject) => {
    const until = Date.now() + 10_000;
    const look = () => {
      const field = find();
      if (field == null && Date.now() < until) return window.setTimeout(look, 20);
      if (field == null) return reject(new Error(`No ${type} in the ${kind}`));
      field.focus();
      return resolve();
    };
    look();
  });
}
