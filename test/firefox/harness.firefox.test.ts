import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailSites, patternsOf } from '../../src/core/mail-sites';
import { type FirefoxWithExtension, launchFirefoxWithExtension } from '../harness/firefox';
import { gmailAddress } from '../harness/serve-capture';

/** Gmail's and the four of Outlook. */
const origins = [...mailSites.gmail.origins, ...mailSites.outlook.origins];
const patterns = [...patternsOf('gmail'), ...patternsOf('outlook')].sort();

let firefox: FirefoxWithExtension;

beforeAll(async () => {
  firefox = await launchFirefoxWithExtension({ timezoneId: 'Asia/Kolkata', colorScheme: 'dark' });
});
afterAll(() => firefox.close());

describe('the built extension in Firefox', () => {
  test('is accepted, with the mail sites granted', async () => {
    const page = await firefox.page('src/pages/popup/index.html');
    const granted = await page.evaluate(() => chrome.permissions.getAll());
    expect(granted.origins?.sort()).toEqual(patterns);
    await page.close();
  });

  test('has a background page that can be stopped, and that the next message starts anew', async () => {
    const page = await firefox.page('src/pages/welcome/index.html');
    await page.evaluate(async () => {
      Reflect.set((await chrome.runtime.getBackgroundPage()) as Window, 'beforeStop', true);
    });
    await firefox.killBackground();
    await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    const same = await page.evaluate(async () =>
      Reflect.has((await chrome.runtime.getBackgroundPage()) as Window, 'beforeStop'),
    );
    expect(same).toBe(false);
    await page.close();
  });

  test('notices that the user took the mail sites away, and gave them back', async () => {
    const page = await firefox.page('src/pages/popup/index.html');
    const sites = async () =>
      (await page.evaluate(() => chrome.permissions.getAll())).origins?.sort();
    await firefox.revokeSites();
    expect(await sites()).toEqual([]);
    await firefox.grantSites();
    expect(await sites()).toEqual(patterns);
    await page.close();
  });

  test('keeps the time zone and the colours of the launch', async () => {
    const page = await firefox.page('src/pages/popup/index.html');
    // Kolkata has no daylight saving: 5 h 30 min east all year.
    expect(await page.evaluate(() => new Date().getTimezoneOffset())).toBe(-330);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      true,
    );
    await page.close();
  });
});

describe.each(origins)('a page of %s in Firefox', (origin) => {
  test('is tapped before the page’s first script, and has the content script', async () => {
    const body =
      "<!doctype html><script>window.first = Symbol.for('answerable:tap') in window</script>";
    const tab = await firefox.tab(() => ({ contentType: 'text/html', body }));
    await tab.goto(`${origin}/mail/`);
    expect(await tab.evaluate(() => Reflect.get(window, 'first'))).toBe(true);
    const page = await firefox.page('src/pages/popup/index.html');
    expect(await page.evaluate(someoneListens, origin)).toBe(true);
    await page.close();
    await tab.close();
  });
});

describe('a page served at Gmail’s address in Firefox', () => {
  test('is at that address, and reaches no other host', async () => {
    const asked: string[] = [];
    const tab = await firefox.tab((request) => {
      asked.push(request.url());
      return request.url() === gmailAddress
        ? { contentType: 'text/html', body: '<img src="https://elsewhere.example/x.png">' }
        : undefined;
    });
    await tab.goto(gmailAddress);
    expect(tab.url()).toBe(gmailAddress);
    expect(await tab.$eval('img', (image) => image.naturalWidth)).toBe(0);
    expect(asked).toContain('https://elsewhere.example/x.png');
    await tab.close();
  });
});

/** Runs in a page of the extension: only a content script can hear what is sent to a tab. */
async function someoneListens(origin: string) {
  const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
  return chrome.tabs.sendMessage(tab?.id ?? -1, {}).then(
    () => true,
    (error: Error) => error.message,
  );
}
