import { type AccountKey, threadKey } from '../core/mail';
import type { Ledger } from '../ledger/ledger';
import { isReplyBoxConfirmed } from '../ledger/outbox-step';
import { recipientOf } from '../ledger/recipient';
import { readSettings } from '../ledger/settings';
import type { Answer } from '../protocol/protocol';
import { noteTo } from './note';
import { offersAt } from './offers';

/** What could be sent in a thread: to whom, by when and how. `pick` is a time of the user's own, epoch ms. */
export async function propose(
  ledger: Ledger,
  question: { account: AccountKey; thread: string; pick?: number | undefined },
  now: number,
): Promise<Answer<'propose'>> {
  const recipient = await recipientOf(ledger, threadKey(question.account, question.thread));
  const { mode } = await readSettings(ledger);
  return {
    person: recipient?.person,
    personSure: recipient?.sure === true,
    note: noteTo(recipient),
    offers: await offersAt(ledger, recipient, now, question.pick),
    mode,
    sendOffered: await isReplyBoxConfirmed(ledger),
  };
}
