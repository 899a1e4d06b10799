import { resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type HTTPRequest,
  type Page,
  type ResponseForRequest,
} from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';

export type FirefoxWithExtension = {
  browser: Browser;
  extensionId: string;
  /** Opens a page of the extension in a tab, by its path in the build. `page.url()` stays about:blank there. */
  page: (path: string) => Promise<Page>;
  /** A new tab whose every request goes to `answer`; what that leaves undefined is refused. */
  tab: (answer: Answer) => Promise<Page>;
  /** Stops the background page as the browser does after 30 s of rest; resolves when it has stopped. */
  killBackground: () => Promise<void>;
  /** Takes the mail sites away, as the user may at any time in the add-on's settings. */
  revokeSites: () => Promise<void>;
  /** Gives them back. A new Firefox gives them at installation: see launchFirefoxWithExtension. */
  grantSites: () => Promise<void>;
  /** Closes the browser and removes its profile. */
  close: () => Promise<void>;
};

export type Answer = (
  request: HTTPRequest,
) => Partial<ResponseForRequest> | undefined | Promise<Partial<ResponseForRequest> | undefined>;

export type FirefoxOptions = {
  /** The built extension; default `dist/firefox`. */
  dist?: string;
  headless?: boolean;
  /** The zone of the whole browser (not on Windows). */
  timezoneId?: string;
  colorScheme?: 'light' | 'dark';
};

/**
 * A Firefox with the built extension as a temporary add-on, cut off from the network. The sites named in
 * host_permissions are granted at installation since Firefox 127 (seen in 153: no pref is needed); the
 * user can take them away, hence `revokeSites`.
 */
export async function launchFirefoxWithExtension({
  dist = 'dist/firefox',
  ...options
}: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const browser = await launch(options);
  try {
    const extensionId = await browser.installExtension(resolve(dist));
    const inBrowser = await chromeScope(browser);
    const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
    // Stopped before it ever ran, it would have told Firefox of nothing that is to wake it.
    await inBrowser(firstRun(extension));
    const changeSites = async (change: 'add' | 'remove') => {
      await inBrowser(changePermissions(extension, change));
    };
    return {
      browser,
      extensionId,
      page: (path) => openPage(browser, `moz-extension://${hostname}/${path}`),
      tab: (answer) => openTab(browser, answer),
      killBackground: async () => {
        await inBrowser(`${extension}.terminateBackground().then(() => 'stopped')`);
      },
      revokeSites: () => changeSites('remove'),
      grantSites: () => changeSites('add'),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Firefox makes up the host of an extension's pages anew for each profile, unless a pref gives it. */
const hostname = '6f2a1f0e-6f0a-4c52-9a53-1a4b1c1d2e3f';

function launch({ headless = true, timezoneId, colorScheme }: Omit<FirefoxOptions, 'dist'>) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless,
    enableExtensions: true,
    // Without it an extension's page may be opened but not driven, and the chrome scope is closed.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...(timezoneId === undefined ? {} : { TZ: timezoneId }) },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: hostname }),
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      // A proxy that nobody listens at: what no test serves reaches nobody. Interception comes before it.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  });
}

/** The id of manifest.config.ts, needed before the manifest is read. */
const geckoId = 'answerable@answerable.local';

/**
 * Evaluates an expression in the browser's own window, which gives a string. This is not in puppeteer's
 * interface, but in WebDriver BiDi as Firefox speaks it (`moz:scope`).
 */
async function chromeScope(browser: Browser) {
  const bidi = bidiOf(browser);
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  return async (expression: string): Promise<string> => {
    const target = { context };
    const answer = await bidi.send('script.evaluate', { expression, target, awaitPromise: true });
    if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
    return answer.result.result?.value ?? '';
  };
}

const firstRun = (extension: string) => `(async () => {
  const extension = ${extension};
  while (extension.backgroundState !== 'running') await new Promise((next) => setTimeout(next, 20));
  return 'runs';
})()`;

const changePermissions = (extension: string, change: 'add' | 'remove') => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = ${extension};
  const origins = extension.manifest.host_permissions;
  await ExtensionPermissions.${change}(extension.id, { origins, permissions: [] }, extension);
  return 'changed';
})()`;

/** `page.goto` waits for ever: the tab changes its process for an extension's page, and puppeteer misses it. */
async function openPage(browser: Browser, url: string) {
  const page = await browser.newPage();
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  await bidiOf(browser).send('browsingContext.navigate', { context, url, wait: 'complete' });
  return page;
}

async function openTab(browser: Browser, answer: Answer) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const response = await answer(request);
    await (response === undefined ? request.abort() : request.respond(response));
  });
  return page;
}

type Bidi = {
  send: (
    method: string,
    params: object,
  ) => Promise<{
    result: {
      contexts?: { context: string }[];
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
  }>;
};

const bidiOf = (browser: Browser) => (browser as unknown as { connection: Bidi }).connection;
