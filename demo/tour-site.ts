import type { Page } from 'playwright';
import type { Mailbox } from './mailbox/mailbox';
import { idsOf } from './outlook/ids';
import type { OutlookHost } from './outlook/options';

/** Where things are in a mail site's page, and what a user does there, for the tour and the end-to-end tests. */
export interface TourSite {
  readonly webmail: 'gmail' | 'outlook';
  /** Where the inbox of one of the demo's accounts opens. */
  inbox(account: number): string;
  /** Selector of a row of the list. */
  readonly row: string;
  /** The thread as the page names it: for the demo's server it is its legacy id. */
  threadOf(mailbox: Mailbox, legacyId: string): string;
  rowOf(thread: string): string;
  /** Selector of the subject of the open conversation. */
  readonly subject: string;
  /** Selector of the text of a reply box. */
  readonly editor: string;
  /** Whether the list's own data hold all messages with their Reply-To; else they are known once a thread is open. */
  readonly listsWholeThreads: boolean;
  /** Selectors of what answers in the open conversation: the buttons, of which one is seen, and Send of the reply box. */
  readonly reply: string;
  readonly send: string;
  /** Sends what stands in the reply box, by the site's own button. */
  pressSend(page: Page): Promise<void>;
  /** Opens the thread with this subject and a reply to its last message; the focus is in its text. */
  openReply(page: Page, thread: string, subject: string): Promise<void>;
  /** Leaves the conversation for the list. */
  leave(page: Page): Promise<void>;
}

export const gmailSite: TourSite = {
  webmail: 'gmail',
  inbox: (account) => `https://mail.google.com/mail/u/${account}/#inbox`,
  row: 'tr.zA',
  threadOf: (_, legacyId) => legacyId,
  rowOf: (thread) => `tr.zA:has([data-legacy-thread-id="${thread}"])`,
  subject: 'h2.hP',
  listsWholeThreads: true,
  editor: '[g_editable="true"][role="textbox"]',
  reply: '.ams.bkH',
  send: '.T-I.aoO:not(.Uo)',
  pressSend: (page) => page.locator(gmailSite.send).click(),
  async openReply(page, thread) {
    await page.locator(gmailSite.rowOf(thread)).first().click();
    await page.locator(gmailSite.reply).last().click();
    await page.locator(gmailSite.editor).click();
  },
  async leave(page) {
    await page.goBack();
  },
};

/** Outlook at one of its hosts. */
export function outlookSite(host: OutlookHost = 'outlook.office.com'): TourSite {
  const editor = '[id^="editorParent_"] [contenteditable="true"]';
  const site: TourSite = {
    webmail: 'outlook',
    inbox: (account) => `https://${host}/mail/${account}/`,
    row: '[role="option"][data-convid]',
    threadOf(mailbox, legacyId) {
      for (const account of mailbox.accounts) {
        const thread = [...account.threads.values()].find((each) => each.legacyId === legacyId);
        if (thread !== undefined)
          return idsOf(account, host === 'outlook.live.com' ? 'consumer' : 'work').conversation(
            thread,
          );
      }
      throw new RangeError(`The demo has no thread ${legacyId}`);
    },
    rowOf: (thread) => `[role="option"][data-convid="${thread}"]`,
    listsWholeThreads: false,
    subject: '[id^="CONV_"][id$="_SUBJECT"]',
    editor,
    // In the head of an open message; the bar above the list has another.
    reply: '[aria-expanded="true"] i[data-icon-name="ArrowReplyRegular"]',
    send: 'button:has(i[data-icon-name="SendRegular"])',
    pressSend: (page) => page.locator(site.send).click(),
    async openReply(page, thread, subject) {
      await page.locator(site.rowOf(thread)).first().click();
      // The pane comes after the selection, and hides the one before (facts B2).
      await page.locator(site.subject, { hasText: subject }).locator('visible=true').waitFor();
      await page.locator(site.reply).locator('visible=true').first().click();
      // Above signature and quote.
      await page.locator(editor).click({ position: { x: 8, y: 8 } });
    },
    // The list stands beside the conversation.
    leave: async () => undefined,
  };
  return site;
}
