import type { Page } from 'playwright';
import type { AccountKey } from '../src/core/mail';
import type { Sighting } from '../src/core/sighting';
import { askFromPage, openMailTab } from '../test/e2e/ask-from';
import type { Scene } from './scenes';
import type { Variant } from './variants';

/** Switches ours on for the account of the scene, and sees to it that each row has a badge. */
export async function switchOn(variant: Variant, scene: Scene): Promise<void> {
  const { browser } = variant;
  const popup = await browser.page('src/pages/popup/index.html');
  const before = await found(popup);
  const page = await browser.context.newPage();
  await scene.serve(variant);
  await page.goto(scene.address);
  await page
    .locator(scene.rows.css)
    .nth(scene.rows.shown - 1)
    .waitFor({ state: 'attached' });
  const account = await newAccount(popup, before);
  await askFromPage(popup, 'switch-account', { account, on: true });
  const threads = await page
    .locator('tr.zA [data-legacy-thread-id]')
    .evaluateAll((held) => held.map((one) => one.getAttribute('data-legacy-thread-id') ?? ''));
  // The captured mail is long past, so nobody in it waits any more: somebody wrote again, an hour ago.
  if (scene.name === 'capture') await record(variant, account, [...new Set(threads)]);
  await scene.serve(variant);
  await page.goto(scene.address);
  await page
    .locator(variant.badge)
    .nth(scene.rows.shown - 1)
    .waitFor({ state: 'attached' });
  await page.close();
  await popup.close();
}

const found = async (popup: Page) =>
  (await askFromPage(popup, 'surroundings', {})).found.map(({ account }) => account as AccountKey);

async function newAccount(popup: Page, before: readonly AccountKey[]): Promise<AccountKey> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const account = (await found(popup)).find((one) => !before.includes(one));
    if (account !== undefined) return account;
    await popup.waitForTimeout(100);
  }
  throw new Error('The extension did not find whose mailbox it is');
}

async function record({ browser }: Variant, account: AccountKey, threads: readonly string[]) {
  const { page, ask } = await openMailTab(browser.context, browser.extensionId);
  await ask('record', { account, sightings: threads.flatMap((thread) => asked(thread, account)) });
  await page.close();
}

function asked(thread: string, account: AccountKey): Sighting[] {
  const at = Date.now();
  const sentAt = at - 3_600_000;
  // Gmail's ids begin with the time (facts A1).
  const id = (BigInt(sentAt) << 20n).toString(16);
  const from = { address: `client-${thread}@client.example`, name: 'Client' };
  const to = [{ address: account.slice('gmail:'.length) }];
  return [
    {
      kind: 'message',
      thread,
      id: `${id.slice(0, 11)}${thread.slice(-5)}`,
      sense: 'json',
      at,
      facts: { sentAt, from, to, state: 'arrived' },
      text: 'Could you tell me what the terrace would cost?',
    },
  ];
}
