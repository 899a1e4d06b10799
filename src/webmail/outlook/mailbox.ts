import { type Address, accountKey, isMailAddress, type Person } from '../../core/mail';
import type { Mailbox } from '../webmail';
import { mailboxOfFolder, mailboxOfRoot } from './folder';
import { shownLists } from './list';
import type { Page } from './page';
import { homeOf, routeOf } from './route';

/**
 * Whose mailbox the page shows: the own one by the root of its folders, else as `told`; another's where the path
 * names it or the selected folder lies under its root. `unnamed` where mail is shown and nothing says whose.
 */
export function readMailbox(
  page: Page,
  told: Address | undefined,
): Mailbox | 'unnamed' | undefined {
  const { index, mailbox: inPath } = routeOf(page.location.pathname);
  const root = mailboxOfRoot(page);
  const own = root ?? (told !== undefined && isMailAddress(told) ? told : undefined);
  const differs = root !== undefined && told !== undefined && root !== told;
  page.health.fault(
    'mailboxRoot',
    'disagrees',
    differs ? page.document.documentElement : undefined,
  );
  const open = inPath ?? mailboxOfFolder(page) ?? own;
  if (open === undefined) return showsMail(page) ? 'unnamed' : undefined;
  // Under which of several roots the own folders are is not known: neither is whose this one is.
  if (own === undefined) return showsMail(page) ? 'unnamed' : undefined;
  const account = accountKey('outlook', open);
  return { account, home: homeOf(page.location), index, delegated: open !== own, own: [] };
}

/** The page has loaded, and its list or pane stands. Rows come before the folders: both or no folders are waited for. */
function showsMail(page: Page): boolean {
  if (page.document.readyState !== 'complete') return false;
  return shownLists(page).some((list) => page.finder.findOptional('listbox', list) !== undefined);
}

/** A person without the page's word for the user. */
export function withoutMe(person: Person, own: ReadonlySet<Address>): Person {
  return own.has(person.address) ? { address: person.address } : person;
}
