import browser from 'webextension-polyfill';
import { composeLink } from '../core/compose-link';
import { address, webmailOf } from '../core/mail';
import { mailSites } from '../core/mail-sites';
import { addTouch } from '../ledger/describe';
import type { Ledger } from '../ledger/ledger';
import { optedOut } from '../ledger/opt-outs';
import { personOf } from '../ledger/person';
import { loadMerged } from '../ledger/same-as';
import { writingFrom } from '../ledger/writing-from';
import type { Question } from '../protocol/protocol';

/**
 * Opens a new message to somebody in the mail site's own window, filled in, in a tab of its own; the user sends it, or
 * not. What was opened is written down (`drafted`): nobody knows yet whether it goes out. Throws where they do not want
 * to be written to, and where there is no address or no mailbox to write from.
 */
export async function compose(
  ledger: Ledger,
  { account: wanted, subject, text, touch, ...question }: Question<'compose'>,
  now: number,
): Promise<{ id: string }> {
  const person = address(question.person);
  const merged = await loadMerged(ledger);
  const members = merged.membersOf(merged.rootOf(person));
  if ((await optedOut(ledger, members)).size > 0)
    throw new Error(`${(await personOf(ledger, person)).name} does not want to be written to`);
  const from = await writingFrom(ledger, members, wanted);
  if (from === undefined) throw new Error('there is no address, or no mailbox to write from');
  const webmail = webmailOf(from.account.key);
  const home = from.account.home ?? mailSites[webmail].start;
  const url = composeLink(webmail, home, { to: from.to, subject, body: text });
  await browser.tabs.create({ url });
  const id = crypto.randomUUID();
  await addTouch(ledger, { id, person, at: now, body: { kind: 'drafted', ...touch } });
  return { id };
}
