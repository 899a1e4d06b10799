import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findChromium } from '../../scripts/browsers.mjs';
import { networkLog } from './traces';

export type ChromiumWithExtension = {
  context: BrowserContext;
  extensionId: string;
  /** The background. It stays the same through stop and start; what is asked of it while it is stopped waits. */
  worker: Worker;
  /** Opens a page of the extension in a tab, by its path in the build. */
  page: (path: string) => Promise<Page>;
  /** Stops the worker as the browser does after 30 s of rest; resolves when it has stopped. */
  killWorker: () => Promise<void>;
  /**
   * Closes the browser and, unless it was given, removes the profile: not before `look` has looked at what was left
   * in it.
   */
  close: (look?: (profile: string) => void) => Promise<void>;
};

export type ChromiumOptions = {
  /** The built extension; default `dist/chrome`. */
  dist?: string;
  /** More unpacked extensions to load beside it, such as one that reads our demo. */
  beside?: string[];
  headless?: boolean;
  /**
   * The language of pages and, where the browser has it, of chrome.i18n. Debian's chromium has English only
   * (the others are in chromium-l10n), so there the extension's own words stay English whatever is set here.
   */
  locale?: string;
  /** The zone of the whole browser, the worker included; Windows takes it for pages only. */
  timezoneId?: string;
  colorScheme?: 'light' | 'dark';
  /** Whether Ctrl-C closes it and ends the process; default true. */
  handleSIGINT?: boolean;
  /** A profile that is to outlive the browser; default a new one that does not. */
  userDataDir?: string;
};

/**
 * A Chromium with the built extension, cut off from the network: what a test wants at
 * https://mail.google.com it serves by `context.route`. Throws where the extension was refused.
 */
export async function launchWithExtension(
  options: ChromiumOptions = {},
): Promise<ChromiumWithExtension> {
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'answerable-chromium-')));
  const context = await launch(profile, options);
  const close: ChromiumWithExtension['close'] = async (look) => {
    await context.close();
    try {
      look?.(profile);
    } finally {
      if (options.userDataDir === undefined) await removeProfile(profile);
    }
  };
  try {
    await context.route(/^https?:/, (route) => route.abort());
    const killWorker = await workerKiller(context);
    const worker = await startedWorker(context);
    const extensionId = new URL(worker.url()).host;
    const page = (path: string) => openPage(context, `chrome-extension://${extensionId}/${path}`);
    return { context, extensionId, worker, page, killWorker, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function launch(
  profile: string,
  { dist = 'dist/chrome', beside = [], ...options }: ChromiumOptions,
) {
  const folders = [dist, ...beside].map((folder) => resolve(folder)).join(',');
  const { headless = true, handleSIGINT = true, locale, timezoneId, colorScheme } = options;
  return chromium.launchPersistentContext(profile, {
    ...given({ executablePath: findChromium(), locale, timezoneId, colorScheme }),
    headless,
    handleSIGINT,
    // A context's zone and language reach pages only. The worker has those of the browser's process.
    env: { ...process.env, ...given({ TZ: timezoneId, LANGUAGE: locale }) },
    args: [
      // Root has no sandbox in a container; the browser sees no page but ours.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      `--log-net-log=${join(profile, networkLog)}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Interception comes before the name is looked up, so what a test serves still arrives.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(locale === undefined ? [] : [`--lang=${locale}`]),
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
    ],
  });
}

/**
 * Stopping goes through the page that every new window has: a page opened for it would itself be an event
 * that wakes the worker. The Playwright worker outlives the stop, for a debugger is attached to it.
 */
async function workerKiller(context: BrowserContext) {
  const [first] = context.pages();
  const session = await context.newCDPSession(first ?? (await context.newPage()));
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  const allStopped = () => [...running.values()].every((status) => status === 'stopped');
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      const look = () => {
        if (!allStopped()) return;
        session.off('ServiceWorker.workerVersionUpdated', look);
        resolve();
      };
      session.on('ServiceWorker.workerVersionUpdated', look);
      // It may have stopped by itself: then no event comes.
      look();
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
}

/** A refused extension says nothing at all, so its silence has to be told. */
async function startedWorker(context: BrowserContext) {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker').catch(() => undefined));
  if (worker === undefined) {
    throw new Error('No worker: the browser refused the extension. chrome://extensions tells why.');
  }
  return worker;
}

async function openPage(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Playwright takes an absent option, not an undefined one. */
function given<T extends object>(options: T) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** The browser's last processes may still write to the profile when `close` returns. */
const removeProfile = (profile: string) =>
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
