import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { accountKey, address, isTypedAddress, type WebmailName } from '../core/mail';
import { siteAt } from '../core/mail-sites';
import type { Ledger } from '../ledger/ledger';
import type { Asker } from '../protocol/asker';
import type { Answer, Question } from '../protocol/protocol';
import { tell } from '../protocol/tell';

/**
 * Mailboxes whose page does not say whose they are. The user is asked once for each place where one opens; a page that
 * names its owner later goes before what was said.
 */

const unnamed = z.object({ webmail: z.enum(['gmail', 'outlook']), home: z.string() });

/** A page without a name: what the user has said of it, else it is remembered as one to ask about. */
export async function askedOf(
  ledger: Ledger,
  { webmail, home }: Question<'unnamed'>,
  asker: Asker,
): Promise<Answer<'unnamed'>> {
  const isMail = asker.from !== 'content' || asker.shows === 'mail';
  const named = isMail ? await ledger.named.get(home) : undefined;
  if (named !== undefined) return { account: named.account };
  if (asker.from === 'content' && asker.shows === 'mail') {
    await browser.storage.session.set({ [`unnamed:${asker.tab}`]: { webmail, home } });
  }
  return {};
}

/** The places of which the user has still to say whose mailbox opens there. */
export async function toBeNamed(): Promise<Answer<'surroundings'>['unnamed']> {
  const places = new Map((await shown()).map(([, place]) => [place.home, place]));
  return [...places.values()];
}

/** Writes down what the user said, and lets the pages there know. Throws, in words for a log, on what is no address. */
export async function nameMailbox(
  ledger: Ledger,
  { home, own }: Question<'name-mailbox'>,
): Promise<Answer<'name-mailbox'>> {
  const webmail = siteAt(home);
  if (webmail === undefined) throw new Error('not a mail site');
  const mail = address(own);
  if (!isTypedAddress(mail)) throw new Error('not an address');
  const account = accountKey(webmail, mail);
  await ledger.named.put({ home, account });
  const tabs = (await shown()).filter(([, place]) => place.home === home).map(([tab]) => tab);
  await browser.storage.session.remove(tabs.map((tab) => `unnamed:${tab}`));
  await tell(tabs, { kind: 'named', home });
  return { account };
}

async function shown(): Promise<[number, { webmail: WebmailName; home: string }][]> {
  return Object.entries(await browser.storage.session.get(null)).flatMap(([key, value]) => {
    const read = key.startsWith('unnamed:') ? unnamed.safeParse(value) : undefined;
    return read?.success ? [[Number(key.slice('unnamed:'.length)), read.data] as const] : [];
  }) as [number, { webmail: WebmailName; home: string }][];
}
