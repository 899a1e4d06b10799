import type { Page } from 'playwright';
import type { ChromiumWithExtension } from '../harness/chromium';

/** Clocks that all go ahead of the true one by as much, and go on by themselves as it does. */
export interface StoryClock {
  /** Epoch ms, for the demo's mailbox. */
  now(): number;
  /** Sets them so that it is `at` (epoch ms) now: in the background at once, in a page when it is loaded anew. */
  set(browser: ChromiumWithExtension, at: number): Promise<void>;
  /** Sets that of the background again: one that was stopped begins with the true clock. */
  setBackground(browser: ChromiumWithExtension): Promise<void>;
  /** To be called before a mail page is loaded: sets its clock, and that of the extension in it. */
  prepare(browser: ChromiumWithExtension, page: Page): Promise<void>;
}

/** Clocks that show `first` (epoch ms) when they are made. */
export function storyClock(first = Date.now()): StoryClock {
  let ahead = first - Date.now();
  const setBackground = async ({ worker }: ChromiumWithExtension) => {
    await worker.evaluate(shiftClock, ahead);
  };
  return {
    now: () => Date.now() + ahead,
    async set(browser, at) {
      ahead = at - Date.now();
      await browser.context.addInitScript(shiftClock, ahead);
      await setBackground(browser);
    },
    setBackground,
    async prepare({ context, extensionId }, page) {
      const session = await context.newCDPSession(page);
      session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
        if (origin !== `chrome-extension://${extensionId}`) return;
        const expression = `(${shiftClock})(${ahead})`;
        // A page that is left again has no such world any more.
        session.send('Runtime.evaluate', { expression, contextId: id }).catch(() => undefined);
      });
      await session.send('Runtime.enable');
    },
  };
}

/** As the browser fires its one alarm at its time, or late, once the machine is awake. */
export async function fireAlarm({ worker }: ChromiumWithExtension): Promise<void> {
  await worker.evaluate(() => {
    const { onAlarm } = chrome.alarms as unknown as {
      onAlarm: { dispatch(alarm: { name: string }): void };
    };
    onAlarm.dispatch({ name: 'wake' });
  });
}

/** As a click on a notification reaches the background; a test has no hand in the system's own windows. */
export async function clickNotification(
  { worker }: ChromiumWithExtension,
  id: string,
): Promise<void> {
  await worker.evaluate((clicked) => {
    const { onClicked } = chrome.notifications as unknown as {
      onClicked: { dispatch(id: string): void };
    };
    onClicked.dispatch(clicked);
  }, id);
}

/** Runs where the clock is to be set: in a page, in the extension's world of it, or in the background. */
function shiftClock(ahead: number): void {
  const clock = globalThis as typeof globalThis & { trueDate?: DateConstructor };
  clock.trueDate ??= Date;
  const { trueDate } = clock;
  const now = () => trueDate.now() + ahead;
  globalThis.Date = new Proxy(trueDate, {
    construct: (date, given) =>
      Reflect.construct(date, given.length === 0 ? [now()] : given) as Date,
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
}
