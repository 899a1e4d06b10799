import { type Address, accountKey, address, ownAddressOf, type Person } from '../../core/mail';
import type { Mailbox } from '../webmail';
import type { Page } from './page';
import { accountIndexOf, homeOf, isDelegated } from './route';

/**
 * Whose mailbox the page shows. The account button and the title must name the same address; undefined while one
 * of them is missing (the page is still loading), or when they differ, which health then tells.
 */
export function readMailbox(page: Page): Mailbox | undefined {
  const button = page.finder.findOptional('account', page.document);
  const named = addressIn(button?.getAttribute('aria-label') ?? '');
  const titled = addressesIn(page.document.title);
  if (named === undefined || titled.length === 0) return undefined;
  const delegated = isDelegated(page.location.pathname);
  if (!delegated && !titled.includes(named)) {
    page.health.fault('account', 'disagrees', page.document.documentElement);
    return undefined;
  }
  page.health.clear('account');
  // The address stands behind the subject of an open conversation, which is the sender's words.
  const own = delegated ? titled.at(-1) : named;
  return {
    account: accountKey('gmail', own ?? named),
    home: homeOf(page.location.pathname),
    index: accountIndexOf(page.location.pathname),
    delegated,
    own: [],
  };
}

/** Every own address that the page showed. */
export function ownAddresses({ account, own }: Mailbox): ReadonlySet<Address> {
  return new Set([ownAddressOf(account), ...own]);
}

/** A person without the page's word for the user ("me", "tôi"), which is no name. */
export function withoutMe(person: Person, own: ReadonlySet<Address>): Person {
  return own.has(person.address) ? { address: person.address } : person;
}

function addressIn(text: string): Address | undefined {
  return addressesIn(text).at(-1);
}

/** Every address in a text of any language; the button puts a name, which may hold an @ too, before it. */
function addressesIn(text: string): Address[] {
  return (text.match(/[^\s@()<>,;:"]+@[^\s@()<>,;:"]+\.[^\s@()<>,;:".]+/g) ?? []).map(address);
}
