import { type AccountKey, ownAddressOf, type WebmailName, webmailOf } from './mail';

/** A mail site that is served: what it is called, where it lives, and where its first mailbox opens. */
export interface MailSite {
  title: string;
  origins: readonly string[];
  start: string;
  /**
   * `paged`: a page of the list is in the document as a whole. `scrolled`: some rows at a time, so that it never shows a
   * whole list, and only its standing still tells that it has ended (facts A2, B1).
   */
  list: 'paged' | 'scrolled';
  /** Whether a message may open beside the list by itself, and count as read then (facts B2). */
  opensByItself: boolean;
}

/**
 * The mail sites, in the order in which they are offered. Microsoft serves one Outlook from four hosts (facts B0); the
 * start is the one for work accounts, which sends private ones on to their own (general knowledge, unverified).
 */
export const mailSites: Readonly<Record<WebmailName, MailSite>> = {
  gmail: {
    title: 'Gmail',
    origins: ['https://mail.google.com'],
    start: 'https://mail.google.com/',
    list: 'paged',
    opensByItself: false,
  },
  outlook: {
    title: 'Outlook',
    origins: [
      'https://outlook.live.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.cloud.microsoft',
    ],
    start: 'https://outlook.office.com/mail/',
    list: 'scrolled',
    opensByItself: true,
  },
};

/** The mail site that lives at a URL; undefined for any other page and for what is no URL. */
export function siteAt(url: string): WebmailName | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  const names = Object.keys(mailSites) as WebmailName[];
  return names.find((name) => mailSites[name].origins.includes(origin));
}

/** What a mailbox is called in our sentences: its site and its address. */
export function mailboxName(account: AccountKey): string {
  return `${mailSites[webmailOf(account)].title} ${ownAddressOf(account)}`;
}

/** Match patterns of a mail site, as a manifest writes them. */
export function patternsOf(name: WebmailName): string[] {
  return mailSites[name].origins.map((origin) => `${origin}/*`);
}
