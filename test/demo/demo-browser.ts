import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { servePlaywright } from '../../demo/serve-playwright';
import { findChromium } from '../../scripts/browsers.mjs';

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface DemoBrowser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A Chromium with an empty profile, perhaps with one unpacked extension in it. */
export async function openBrowser(extension?: string): Promise<DemoBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'demo-'));
  const loaded =
    extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...quiet, ...loaded],
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 800 },
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Opens the demo in a new tab and tells its errors; `script` runs in the page before anything of it. */
export async function openDemo(
  browser: DemoBrowser,
  mailbox: Mailbox,
  options: Partial<DemoOptions> = {},
  path = '/mail/u/0/#inbox',
  script?: () => void,
): Promise<{ page: Page; errors: string[] }> {
  await browser.context.unrouteAll({ behavior: 'ignoreErrors' });
  await servePlaywright(browser.context, serve(mailbox, options));
  const page = await browser.context.newPage();
  if (script !== undefined) await page.addInitScript(script);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  await page.goto(`https://mail.google.com${path}`);
  await page.locator('[role=main]').waitFor();
  return { page, errors };
}
