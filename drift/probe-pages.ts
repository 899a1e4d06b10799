import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import type { DemoOptions } from '../demo/gmail/options';
import { serve as serveGmail } from '../demo/gmail/serve';
import type { Mailbox } from '../demo/mailbox/mailbox';
import type { OutlookOptions } from '../demo/outlook/options';
import { serve as serveOutlook } from '../demo/outlook/serve';
import type { Respond } from '../demo/respond';
import { servePlaywright } from '../demo/serve-playwright';
import { openStory } from '../demo/story/story';
import { gmailSite, outlookSite, type TourSite } from '../demo/tour-site';
import { threadAbout } from '../demo/tour-steps';
import type { Asked } from './in-page/reading';
import type { Truth } from './truth';
import { truthOfMailbox } from './truth-of-mailbox';

/** A page at rest: its markup without scripts, where it stands, and what is true of it. */
export interface ProbePage {
  name: string;
  url: string;
  html: string;
  asked: Asked;
  /** Undefined of a capture: what it says undamaged is taken for true. */
  truth: Truth | undefined;
}

const captures = '../shared/captures';

/** The captured pages, none where they are not beside the checkout. */
export async function capturedPages(): Promise<ProbePage[]> {
  if (!existsSync(captures)) return [];
  return Promise.all(
    captured.map(async ({ path, ...page }) => ({
      name: path.replace(/^.*\//, '').replace(/\.html$/, ''),
      truth: undefined,
      ...page,
      html: withoutScripts(await readFile(`${captures}/${path}`, 'utf8')),
    })),
  );
}

const ofGmail = {
  url: 'https://mail.google.com/mail/u/0/#inbox',
  asked: { site: 'gmail', now: Date.UTC(2025, 3, 8, 16), told: undefined, reply: undefined },
} as const;
const ofOutlook = {
  url: 'https://outlook.office.com/mail/inbox',
  asked: {
    site: 'outlook',
    now: Date.UTC(2025, 3, 8, 16),
    told: 'me@firm.example',
    reply: undefined,
  },
} as const;
const captured = [
  { path: 'gmail/pages-2025-04/inbox-consumer-category-tabs.html', ...ofGmail },
  { path: 'gmail/pages-2025-04/inbox-workspace-splitpane-starredfirst.html', ...ofGmail },
  { path: 'outlook/fragments/messageWithAttachment.html', ...ofOutlook },
  { path: 'outlook/fragments/readingPaneWithPGP.html', ...ofOutlook },
];

/** One scene of the demo that is brought to rest and looked at. */
interface Scene {
  name: string;
  site: TourSite;
  respond(mailbox: Mailbox): Respond;
  /** Brings the page from the list to where it is looked at. */
  act(page: Page, site: TourSite, thread: string): Promise<void>;
  /** Whether a reply is asked for. */
  replies: boolean;
}

const subject = 'Quote for the deck';
const asker = 'ana.ruiz@ruiz-interiors.example';

const stay = async () => {};
const open = async (page: Page, site: TourSite, thread: string) => {
  await page.locator(site.rowOf(thread)).first().click();
  await page.locator(site.subject, { hasText: subject }).locator('visible=true').waitFor();
};
const reply = (page: Page, site: TourSite, thread: string) => site.openReply(page, thread, subject);

const gmail = (
  name: string,
  options: Partial<DemoOptions>,
  act: Scene['act'],
  replies = false,
): Scene => ({
  name: `demo Gmail, ${name}`,
  site: gmailSite,
  respond: (mailbox) => serveGmail(mailbox, options),
  act,
  replies,
});
const outlook = (
  name: string,
  options: Partial<OutlookOptions>,
  act: Scene['act'],
  replies = false,
): Scene => ({
  name: `demo Outlook, ${name}`,
  site: outlookSite('outlook.office.com'),
  respond: (mailbox) => serveOutlook(mailbox, options),
  act,
  replies,
});

const scenes: readonly Scene[] = [
  gmail('list', {}, stay),
  gmail('conversation', {}, open, true),
  gmail('reply', {}, reply, true),
  gmail('split pane', { pane: 'split', replyButtons: 'nov2025' }, open, true),
  outlook('pane', {}, open, true),
  outlook('reply', {}, reply, true),
  outlook(
    'names alone, focused',
    { rowAddresses: 'none', paneAddresses: 'none', focusedInbox: 'on' },
    open,
    true,
  ),
  outlook(
    'ids of the site',
    { partIds: 'site', rowAddresses: 'all', ownAddress: 'json' },
    open,
    true,
  ),
];

/** The demo's pages at rest, each with what its mail server holds; `only`: those of which the name fits. */
export async function demoPages(context: BrowserContext, only = /./): Promise<ProbePage[]> {
  const pages: ProbePage[] = [];
  for (const scene of scenes.filter(({ name }) => only.test(name)))
    pages.push(await atRest(context, scene));
  return pages;
}

async function atRest(
  context: BrowserContext,
  { name, site, respond, act, replies }: Scene,
): Promise<ProbePage> {
  const mailbox = openStory({ now: Date.now });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await servePlaywright(context, respond(mailbox));
  const page = await context.newPage();
  await page.goto(site.inbox(0));
  await page.locator(site.row).first().waitFor();
  const thread = threadAbout(mailbox, subject, site);
  await act(page, site, thread);
  const html = await page.evaluate(markupAtRest);
  const url = page.url();
  await page.close();
  return {
    name,
    url,
    html: withoutScripts(html),
    truth: truthOfMailbox(mailbox, site),
    asked: {
      site: site.webmail,
      now: mailbox.now(),
      told: site.webmail === 'outlook' ? mailbox.account(0).owner.address : undefined,
      reply: replies ? { thread, to: asker } : undefined,
    },
  };
}

/** With what was typed, which markup does not hold by itself. */
function markupAtRest(): string {
  for (const input of document.querySelectorAll('input')) input.setAttribute('value', input.value);
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/** They run in no page of ours, and nothing is fetched. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/<(?:link|iframe|base|meta http-equiv)\b[^>]*>/gi, '')
    .replace(/\s(?:src|srcset|poster)=("[^"]*"|'[^']*')/gi, '');
}
