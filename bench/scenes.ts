import type { Page } from 'playwright';
import { serve as serveGmail } from '../demo/gmail/serve';
import type { Thread } from '../demo/mailbox/mail';
import { type Mailbox, openMailbox } from '../demo/mailbox/mailbox';
import { serve as serveOutlook } from '../demo/outlook/serve';
import type { Respond } from '../demo/respond';
import { servePlaywright } from '../demo/serve-playwright';
import { gmailSite, outlookSite, type TourSite } from '../demo/tour-site';
import { capturesAreThere, readCapture } from '../test/harness/capture-files';
import { gmailAddress, servePage } from '../test/harness/serve-capture';
import type { Variant } from './variants';

/** A mail page to measure on. */
export interface Scene {
  name: 'capture' | 'demo' | 'outlook';
  address: string;
  rows: Rows;
  serve(variant: Variant): Promise<void>;
  /** A client's question comes in; the answer is its thread's id as the page shows it. */
  deliver: ((variant: Variant) => string) | undefined;
  /** Opens a reply, with the focus in its text. */
  reply: ((page: Page, variant: Variant) => Promise<void>) | undefined;
}

/** Rows of a scene's list. */
export interface Rows {
  /** Selector of one. */
  css: string;
  /** Where a thread's id stands, on the row or in it. */
  idAttribute: string;
  /** How many the page shows at once, at least. */
  shown: number;
}

const gmailRows: Rows = { css: 'tr.zA', idAttribute: 'data-legacy-thread-id', shown: 50 };
/** The demo draws a dozen, as many as its window has room for. */
const outlookRows: Rows = { css: outlookSite().row, idAttribute: 'data-convid', shown: 10 };

/** The captured inbox where the captures are, and those of both demos. */
export function scenes(): Scene[] {
  const gmail = demoInbox('demo', gmailSite, gmailRows, serveGmail);
  const outlook = demoInbox('outlook', outlookSite(), outlookRows, serveOutlook);
  return capturesAreThere ? [capturedInbox, gmail, outlook] : [gmail, outlook];
}

/** What stands in a row when the variant has done its work there; the peer does nothing in Outlook. */
export function badgeIn(scene: Scene, variant: Variant): string {
  return scene.name === 'outlook' && variant.name !== 'ours' ? '*' : variant.badge;
}

const capturedInbox: Scene = {
  name: 'capture',
  address: gmailAddress,
  rows: gmailRows,
  reply: undefined,
  async serve({ browser: { context } }) {
    await refuseEverything(context);
    const html = await readCapture('gmail/pages-2025-04/inbox-consumer-category-tabs.html');
    await servePage(context, withGlobals(html));
  },
  deliver: undefined,
};

/** The captures hold no script, and the peer waits for Gmail's own variables (facts A5) before it does anything. */
function withGlobals(html: string): string {
  const owner = /<title>.* - (\S+@\S+) - .*<\/title>/.exec(html)?.[1];
  const globals: unknown[] = [];
  Object.assign(globals, { 4: 'gmail.en.x', 7: '/mail/u/0', 9: 'ik', 10: owner, 17: [] });
  const script = `var GLOBALS=${JSON.stringify(globals)};var GM_SPT_ENABLED='true';`;
  return html.replace('<head>', `<head><script>${script}</script>`);
}

/** Each variant has a mailbox of its own, so that what comes in for one is not there for another. */
function demoInbox(
  name: Scene['name'],
  site: TourSite,
  rows: Rows,
  serve: (mailbox: Mailbox) => Respond,
): Scene {
  const mailboxes = new Map<Variant['name'], Mailbox>();
  const mailboxOf = ({ name }: Variant) => {
    const mailbox = mailboxes.get(name) ?? mailboxOfQuestions();
    mailboxes.set(name, mailbox);
    return mailbox;
  };
  return {
    name,
    address: site.inbox(0),
    rows,
    async serve(variant) {
      await refuseEverything(variant.browser.context);
      await servePlaywright(variant.browser.context, serve(mailboxOf(variant)));
    },
    deliver(variant) {
      const mailbox = mailboxOf(variant);
      return site.threadOf(mailbox, ask(mailbox, Date.now()).legacyId);
    },
    async reply(page, variant) {
      const mailbox = mailboxOf(variant);
      const { legacyId, messages } = ask(mailbox, Date.now());
      const thread = site.threadOf(mailbox, legacyId);
      await page.locator(site.rowOf(thread)).first().waitFor();
      await site.openReply(page, thread, messages[0]?.subject ?? '');
    },
  };
}

/** Whatever a scene does not serve reaches nobody. */
export async function refuseEverything(context: Variant['browser']['context']) {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.route(/^https?:/, (route) => route.abort());
}

/** As many as Gmail shows at once. */
const questions = 50;

function mailboxOfQuestions(): Mailbox {
  const owner = { name: 'Nora Lindqvist', address: 'nora@firm.example' };
  const mailbox = openMailbox({ now: Date.now, accounts: [{ owner }] });
  const now = Date.now();
  for (let age = questions; age > 0; age -= 1) ask(mailbox, now - age * 60_000);
  return mailbox;
}

function ask(mailbox: Mailbox, at: number): Thread {
  const number = Math.floor(at / 1000);
  const message = mailbox.deliver({
    from: { name: `Client ${number}`, address: `client-${number}@client.example` },
    subject: `Question ${number} about the garden`,
    text: 'Hello Nora, could you tell me what the terrace would cost?',
    at,
  });
  return mailbox.thread(mailbox.threadOf(message) ?? '');
}
