import type { Page } from 'playwright';
import { serve as serveGmail } from '../../demo/gmail/serve';
import { type Mailbox, openMailbox } from '../../demo/mailbox/mailbox';
import { serve as serveOutlook } from '../../demo/outlook/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { gmailSite, outlookSite, type TourSite } from '../../demo/tour-site';
import { type AccountKey, accountKey } from '../../src/core/mail';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Answer, AskName, Question } from '../../src/protocol/protocol';
import { askFromPage } from '../../test/e2e/ask-from';
import { confirmReplyBox } from '../../test/e2e/kept';
import { reloadExtension } from '../../test/e2e/reload-extension';
import { type ChromiumWithExtension, launchWithExtension } from '../../test/harness/chromium';
import { minute } from '../day';

const owner = { name: 'Ana Firm', address: 'ana@firm.example' };

/** One of the two mailboxes of a stretch of days, with the tabs that show it. */
export interface ShownMailbox {
  site: TourSite;
  mailbox: Mailbox;
  account: AccountKey;
  tabs: Page[];
}

/** A browser for a stretch of days: both demo mailboxes, and the popup open throughout. */
export interface Scene {
  browser: ChromiumWithExtension;
  mailboxes: readonly [ShownMailbox, ShownMailbox];
  popup: Page;
  /** When the reminder before the end of the working day is due, epoch ms. */
  firstAt: number;
  kills: number;
  /** Asks in the name of the user, who presses again when they are shown an error. */
  insist<N extends AskName>(name: N, question: Question<N>): Promise<Answer<N>>;
  kill(): Promise<void>;
  /**
   * As an update: the old copy ends, pages of the extension close, open mail pages get a new script. `justBefore` has a
   * last look at what goes with it.
   */
  update(justBefore: () => Promise<void>): Promise<void>;
  openTab(of: ShownMailbox): Promise<void>;
}

const popupPath = 'src/pages/popup/index.html';

/**
 * Opens it. The working day ends so that its reminder comes by a real alarm in about two minutes. It is morning there
 * whenever it is played: the day's end that is usual at first must not have been before.
 */
export async function openScene(): Promise<Scene> {
  const ahead = hoursToMorning(Date.now());
  // The sign in a zone's name is the other way round.
  const browser = await launchWithExtension({
    // The day under way is played to its end, and what was seen until then is told.
    handleSIGINT: false,
    timezoneId: `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}`,
  });
  const open = (site: TourSite): ShownMailbox => ({
    site,
    mailbox: openMailbox({ now: Date.now, accounts: [{ owner }], undoMs: 400 }),
    account: accountKey(site.webmail, owner.address),
    tabs: [],
  });
  const mailboxes = [open(gmailSite), open(outlookSite())] as const;
  const [gmail, outlook] = mailboxes;
  await servePlaywright(
    browser.context,
    serveGmail(gmail.mailbox),
    serveOutlook(outlook.mailbox, { utcOffset: ahead * 60 }),
  );
  const scene: Scene = {
    ...{ browser, mailboxes, kills: 0, popup: await browser.page(popupPath) },
    firstAt: (Math.floor(Date.now() / minute) + 2) * minute,
    insist: (name, question) => insist(scene.popup, name, question),
    async kill() {
      scene.kills += 1;
      await browser.killWorker();
    },
    async update(justBefore) {
      await reloadExtension(browser, justBefore);
      scene.popup = await again(() => browser.page(popupPath));
    },
    async openTab(of) {
      const page = await browser.context.newPage();
      await page.goto(of.site.inbox(0));
      of.tabs.push(page);
      await page.locator(of.site.row).first().waitFor();
    },
  };
  await prepare(scene, ahead);
  return scene;
}

/** By how many hours the clocks of a zone are ahead of UTC that show seven in the morning now: -12 to 11. */
const hoursToMorning = (now: number) => ((7 - new Date(now).getUTCHours() + 36) % 24) - 12;

async function prepare(scene: Scene, ahead: number): Promise<void> {
  for (const { mailbox, account } of scene.mailboxes) {
    mailbox.deliver({
      from: { name: 'Old Friend', address: 'old@friend.example' },
      subject: 'Hello',
      text: 'All is well here.',
      at: Date.now() - 60 * minute,
    });
    await scene.insist('switch-account', { account, on: true });
  }
  await confirmReplyBox(scene.popup);
  const before = 5;
  const local = scene.firstAt + ahead * 60 * minute;
  const end = Math.floor((local % (24 * 60 * minute)) / minute) + before;
  const { quiet: _, ...always } = firstSettings.reminders;
  const reminders = { ...always, dailyCap: 50, endOfDay: { on: true, before } };
  const hours = Array.from({ length: 7 }, () => [{ start: 0, end }]);
  await scene.insist('change-settings', { settings: { ...firstSettings, hours, reminders } });
  for (const each of scene.mailboxes) await scene.openTab(each);
}

async function insist<N extends AskName>(
  popup: Page,
  name: N,
  question: Question<N>,
): Promise<Answer<N>> {
  for (let left = 5; ; left -= 1) {
    try {
      return await askFromPage(popup, name, question);
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
}

/** The extension's pages are refused for a moment after it was loaded anew. */
async function again<T>(open: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await open();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}
