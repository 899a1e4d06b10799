import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage } from './ask-from';
import { contentWorld } from './content-world';
import { kept } from './kept';

let browser: ChromiumWithExtension;

beforeAll(async () => {
  browser = await launchWithExtension();
  await browser.context.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>mail</title>' }),
  );
});

afterAll(() => browser?.close());

const welcome = '/src/pages/welcome/index.html';
const openPages = () => browser.context.pages().map((page) => new URL(page.url()).pathname);

it('opens the welcome page when it is installed, and never again', async () => {
  await expect.poll(openPages).toContain(welcome);
  const page = browser.context.pages().find((each) => new URL(each.url()).pathname === welcome);
  await expect.poll(() => page && kept(page, 'meta')).toHaveLength(1);
  await browser.killWorker();
  const list = await browser.page('src/pages/popup/index.html');
  await page?.close();
  await askFromPage(list, 'surroundings', {});
  expect(openPages()).not.toContain(welcome);
});

it('brings the content script into a mail tab that was open before an update', async () => {
  const mail = await browser.context.newPage();
  await mail.goto('https://mail.google.com/mail/u/0/');
  const inMail = await contentWorld(mail, browser.extensionId);
  await reloadExtension();

  const hello = {
    account: 'gmail:ana@firm.example',
    home: 'https://mail.google.com/mail/u/0/',
    delegated: false,
  };
  const message = JSON.stringify({ ask: 'hello', question: hello });
  const asking = () =>
    inMail<{ answer?: { state: string } }>(
      `Promise.resolve(chrome.runtime?.sendMessage?.(${message})).catch(() => undefined)`,
    ).catch(() => undefined);
  await expect.poll(async () => (await asking())?.answer?.state, { timeout: 20_000 }).toBe('off');
});

/** As an update does. Out of developer mode Chromium would switch an unpacked extension off instead. */
async function reloadExtension() {
  const extensions = await browser.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, browser.extensionId);
}

/** What chrome://extensions itself uses; @types/chrome leaves it out. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}
