import { type AccountKey, threadKey } from '../core/mail';
import { nextMorning } from '../core/snooze-times';
import type { Ledger } from '../ledger/ledger';
import { isReplyBoxConfirmed } from '../ledger/outbox-step';
import { recipientOf } from '../ledger/recipient';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import type { Answer } from '../protocol/protocol';
import { noteTo } from './note';
import { offersAt, tellTime } from './offers';

/** What could be sent in a thread: to whom, by when and how. `pick`: see {@link offersAt}. */
export async function propose(
  ledger: Ledger,
  question: { account: AccountKey; thread: string; pick?: number | string | undefined },
  now: number,
): Promise<Answer<'propose'>> {
  const recipient = await recipientOf(ledger, threadKey(question.account, question.thread));
  const { mode } = await readSettings(ledger);
  const calendar = await loadCalendar(ledger);
  return {
    person: recipient?.person,
    personSure: recipient?.sure === true,
    note: noteTo(recipient),
    offers: await offersAt(ledger, recipient, now, question.pick),
    morning: tellTime(nextMorning(now, calendar), now, calendar.zone),
    mode,
    sendOffered: await isReplyBoxConfirmed(ledger),
  };
}
