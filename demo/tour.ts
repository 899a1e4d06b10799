import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ChromiumWithExtension } from '../test/harness/chromium';
import type { Mailbox } from './mailbox/mailbox';
import { gmailSite, outlookSite } from './tour-site';
import {
  firmOwner,
  type OpenedMail,
  openMail,
  outlookHost,
  ownOwner,
  switchOn,
  threadAbout,
} from './tour-steps';

/**
 * Does the main job as a user does, saying each step, with a picture of each in `folder`. Throws at the first step
 * that does not come out.
 */
export async function walkTour(
  browser: ChromiumWithExtension,
  mailbox: Mailbox,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const picture = pictures(folder);
  const mail = await openMail(browser, gmailSite);
  await mail.page.setViewportSize({ width: 1280, height: 800 });
  await switchOn(browser, firmOwner);
  await mail.page.bringToFront();
  await mail.page.locator('[data-answerable="badge"]').first().waitFor();
  await picture(mail.page, 'inbox', 'Who waits has a badge in the list.');

  const list = await browser.page('src/pages/popup/index.html');
  await list.setViewportSize({ width: 400, height: 600 });
  await list.getByText('Jo Bell').first().waitFor();
  await picture(list, 'list', 'The popup: who waits, most urgent first.');

  await leaveFirstNote(mail, mailbox, picture);
  await sendByItself(mail, mailbox, picture);

  await list.bringToFront();
  await list.locator('section[data-bucket="promised"]', { hasText: 'Ana Ruiz' }).waitFor();
  await picture(list, 'list-after', 'The popup: both now know when the answer comes.');
  await addOutlook(browser, list, picture);
}

type Picture = (page: Page, name: string, words: string) => Promise<void>;

function pictures(folder: string): Picture {
  let count = 0;
  return async (page, name, words) => {
    count += 1;
    const path = join(folder, `${count}-${name}.png`);
    // As it looks once what folds and fades has come to rest.
    await page.screenshot({ path, animations: 'disabled' });
    console.log(`${words}\n  ${path}`);
  };
}

/** Before the reply box was once seen to work nothing is sent by itself: the note is left for the user. */
async function leaveFirstNote(
  { page, guests, site }: OpenedMail,
  mailbox: Mailbox,
  picture: Picture,
) {
  const jo = threadAbout(mailbox, 'Site visit on the 12th', site);
  await page.bringToFront();
  await guests.pressBadge(jo);
  await guests.shows('menu', 'Received, answer by');
  await picture(page, 'menu', 'The menu of a badge: when the answer comes, in one click.');
  await guests.press('menu', 'Received, answer by');
  await guests.shows('countdown', 'Ready for Jo Bell');
  await picture(page, 'first-note', 'The first note is left in the reply box, for you to send.');
  await site.pressSend(page);
  await sentTo(mailbox, 'jo@bell-and-sons.example');
  await site.leave(page);
  await guests.badgeSays(jo, 'Promised');
  await picture(page, 'promised', 'Sent: the badge tells what was promised.');
}

/** The same in Outlook, for another mailbox; one list holds both. */
async function addOutlook(browser: ChromiumWithExtension, list: Page, picture: Picture) {
  const { page } = await openMail(browser, outlookSite(outlookHost));
  await page.setViewportSize({ width: 1280, height: 800 });
  await switchOn(browser, ownOwner);
  await page.bringToFront();
  await page.locator('[data-answerable="badge"]').first().waitFor();
  await picture(page, 'outlook', 'The same badges in Outlook, for another mailbox.');
  await list.bringToFront();
  await list.locator('footer', { hasText: ownOwner }).waitFor();
  await list.locator('.row', { hasText: 'Sunday' }).waitFor();
  await picture(list, 'list-both', 'One list holds both.');
}

async function sendByItself(
  { page, guests, site }: OpenedMail,
  mailbox: Mailbox,
  picture: Picture,
) {
  await guests.pressBadge(threadAbout(mailbox, 'Quote for the deck', site));
  await guests.press('menu', 'Received, answer by');
  await guests.shows('menu', 'How should acknowledgements go out?');
  await picture(page, 'question', 'Asked once: how notes go out.');
  await guests.press('menu', 'Send it after 10 seconds');
  await guests.press('menu', 'Continue');
  await guests.shows('countdown', 'Sending to Ana Ruiz');
  await picture(page, 'countdown', 'Ten seconds in which Undo stops it.');
  await sentTo(mailbox, 'ana.ruiz@ruiz-interiors.example');
  await guests.shows('countdown', 'Sent to Ana Ruiz');
  await picture(page, 'sent', 'One reply has left, to the right person.');
}

/** Waits until the demo's server has sent something to this address; throws after half a minute. */
async function sentTo(mailbox: Mailbox, address: string): Promise<void> {
  const isSent = () => mailbox.sent().some(({ to }) => to.includes(address));
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Nothing was sent to ${address}`)), 30_000);
    const look = () => {
      if (!isSent()) return;
      clearTimeout(late);
      stop();
      resolve();
    };
    const stop = mailbox.watch(look);
    look();
  });
}
