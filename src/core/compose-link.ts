import type { WebmailName } from './mail';
import { siteAt } from './mail-sites';

/** What a new message begins with. Plain text, lines ended by \n. */
export interface NewMessage {
  to: string;
  subject: string;
  body: string;
}

/**
 * The address at which a mail site opens a new message, filled in; nothing is sent by it. `home` is where the mailbox
 * opens, so it is written from that account: Gmail's is general knowledge (unverified), Outlook's stands in facts B0.
 */
export function composeLink(webmail: WebmailName, home: string, message: NewMessage): string {
  const { to, subject, body } = message;
  const fields =
    webmail === 'gmail' ? { view: 'cm', fs: '1', to, su: subject, body } : { to, subject, body };
  // Not by `URLSearchParams`: it writes a space as +, and whether both sites take that for a space nobody says.
  const query = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  const page = webmail === 'gmail' ? '' : 'deeplink/compose';
  return `${home.replace(/\/*$/, '/')}${page}?${query.join('&')}`;
}

/** Whether a page of a mail site is such a window: it shows no mail but the message that is being written. */
export function isComposeWindow(url: string): boolean {
  const site = siteAt(url);
  if (site === undefined) return false;
  const { pathname, searchParams } = new URL(url);
  return site === 'gmail'
    ? searchParams.get('view') === 'cm'
    : pathname.endsWith('/deeplink/compose');
}
