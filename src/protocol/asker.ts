import browser from 'webextension-polyfill';
import { isComposeWindow } from '../core/compose-link';
import type { WebmailName } from '../core/mail';
import { siteAt } from '../core/mail-sites';

/** Who asks: a page of ours, or our content script in the top frame of a mail site's tab. */
export type Asker =
  | { from: 'pages' }
  | {
      from: 'content';
      tab: number;
      webmail: WebmailName;
      /** A window for one new message belongs to nobody's mail: nothing is read or shown there. */
      shows: 'mail' | 'new-message';
    };

/** What the browser tells about the sender of a message; the part that we rely on. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Undefined for everybody who has no business here: other extensions, other sites, frames inside a mail page. */
export function whoAsks(sender: Sender): Asker | undefined {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(browser.runtime.getURL(''))) return { from: 'pages' };
  const webmail = siteAt(sender.url);
  const tab = sender.tab?.id;
  if (webmail === undefined || tab === undefined || sender.frameId !== 0) return undefined;
  const shows = isComposeWindow(sender.url) ? 'new-message' : 'mail';
  return { from: 'content', tab, webmail, shows };
}
