import { existsSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOverCaptures } from '../harness/captures';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { gmailAddress, serveCapture, servePage } from '../harness/serve-capture';
import { networkRequests } from '../harness/traces';

let browser: ChromiumWithExtension;

beforeAll(async () => {
  browser = await launchWithExtension({ timezoneId: 'Asia/Kolkata', locale: 'de-DE' });
});
afterAll(() => browser.close());

describe('the built extension in Chromium', () => {
  test('is accepted, with a worker', async () => {
    const name = await browser.worker.evaluate(() => chrome.runtime.getManifest().name);
    expect(name).toBe('Answerable');
  });

  test('runs its tap at Gmail’s address before the page’s first script, and its content script apart', async () => {
    await servePage(browser.context, '<!doctype html><script>window.first = 1</script>');
    const { scripts, worlds } = await loadGmail();
    const tap = scripts.findIndex((url) => url.endsWith('tap/gmail.iife.js'));
    expect(tap).toBeGreaterThanOrEqual(0);
    expect(tap).toBeLessThan(scripts.indexOf(gmailAddress));
    expect(scripts.some((url) => url.endsWith('content/gmail.iife.js'))).toBe(true);
    expect(worlds).toContain(`chrome-extension://${browser.extensionId}`);
  });

  test.each(readdirSync('src/pages'))('opens its %s page without a complaint', async (name) => {
    const complaints: string[] = [];
    const listen = (page: Page) => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    };
    browser.context.once('page', listen);
    const page = await browser.page(`src/pages/${name}/index.html`);
    expect(await page.evaluate(() => chrome.runtime.id)).toBe(browser.extensionId);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('forbids its pages to reach any host', async () => {
    const page = await browser.page('src/pages/popup/index.html');
    const refused = page.waitForEvent('console', (line) => line.text().includes('connect-src'));
    expect(
      await page.evaluate(() => fetch('https://mail.google.com/').catch((error) => error.name)),
    ).toBe('TypeError');
    await refused;
    await page.close();
  });

  test('has a worker that can be stopped, and that the next message starts anew', async () => {
    const page = await browser.page('src/pages/popup/index.html');
    await browser.worker.evaluate(() => Object.assign(globalThis, { beforeStop: true }));
    await browser.killWorker();
    await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    expect(await browser.worker.evaluate(() => 'beforeStop' in globalThis)).toBe(false);
    await page.close();
  });

  test('keeps the time zone of the launch in page and worker', async () => {
    const page = await browser.page('src/pages/popup/index.html');
    // Kolkata has no daylight saving: 5 h 30 min east all year.
    expect(await page.evaluate(() => new Date().getTimezoneOffset())).toBe(-330);
    expect(await browser.worker.evaluate(() => new Date().getTimezoneOffset())).toBe(-330);
    await page.close();
  });
});

describeOverCaptures('a capture', () => {
  test('is served at Gmail’s address without reaching any host', async () => {
    await serveCapture(browser.context, 'gmail/pages-2025-04/inbox-consumer-category-tabs.html');
    const page = await browser.context.newPage();
    const answered: string[] = [];
    page.on('requestfinished', (request) => answered.push(request.url()));
    await page.goto(gmailAddress, { waitUntil: 'load' });
    expect(answered.filter((url) => url.startsWith('http'))).toEqual([gmailAddress]);
    expect(await page.locator('tr[role=row]').count()).toBeGreaterThan(0);
    await page.close();
  });
});

test('a profile that nobody asked to keep is gone afterwards', async () => {
  const other = await launchWithExtension();
  const folder = await profileOf(other);
  expect(existsSync(folder)).toBe(true);
  await other.close();
  expect(existsSync(folder)).toBe(false);
});

/** Opens Gmail's address; the debugger tells which scripts ran, in their order, and in which worlds. */
async function loadGmail() {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  const scripts: string[] = [];
  const worlds: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await page.goto(gmailAddress);
  await page.close();
  return { scripts, worlds };
}

async function profileOf({ context }: ChromiumWithExtension) {
  const page = await context.newPage();
  await page.goto('chrome://version');
  const path = await page.locator('#profile_path').textContent();
  await page.close();
  return path ?? '';
}

test('the network log tells who asked for what', async () => {
  const other = await launchWithExtension();
  await other.context.route('https://mail.google.com/**', (route) =>
    route.fulfill({ body: 'mail' }),
  );
  await other.context.route('https://elsewhere.example/**', (route) => route.continue());
  const page = await other.context.newPage();
  await page.goto('https://mail.google.com/mail/u/0/');
  await page.evaluate(() => fetch('https://elsewhere.example/here').catch(() => undefined));
  let asked: string[] = [];
  await other.close((profile) => {
    asked = networkRequests(profile, 'mail.google.com');
  });
  expect(new Set(asked)).toEqual(
    new Set(['https://elsewhere.example/here, by https://mail.google.com']),
  );
});
