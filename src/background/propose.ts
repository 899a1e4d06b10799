import { civilDay, instantOf } from '../core/civil-day';
import { type AccountKey, callName, type Person, threadKey } from '../core/mail';
import { timesOf } from '../ledger/contact-times';
import type { Ledger } from '../ledger/ledger';
import { isReplyBoxConfirmed } from '../ledger/outbox-step';
import { personOf } from '../ledger/person';
import { recipientOf } from '../ledger/recipient';
import { loadMerged } from '../ledger/same-as';
import { readSettings } from '../ledger/settings';
import type { Answer, Proposal } from '../protocol/protocol';
import { dayAndClock, type Here } from '../ui/time-words';
import { cardLines, outQuestion } from './about-person';
import { noteTo } from './note';
import { offersAt } from './offers';
import { hereOf } from './said-time';

/** What could be sent in a thread: to whom, by when and how. `pick` is a time of the user's own, epoch ms. */
export async function propose(
  ledger: Ledger,
  question: { account: AccountKey; thread: string; pick?: number | undefined },
  now: number,
): Promise<Answer<'propose'>> {
  const recipient = await recipientOf(ledger, threadKey(question.account, question.thread));
  const { mode } = await readSettings(ledger);
  const here = await hereOf(ledger);
  return {
    person: recipient?.person,
    personSure: recipient?.sure === true,
    note: noteTo(recipient),
    offers: await offersAt(ledger, recipient, now, question.pick),
    mode,
    sendOffered: await isReplyBoxConfirmed(ledger),
    morning: nextMorning(now, here),
    ...(await aboutPerson(ledger, recipient?.person, now, here)),
  };
}

/** Nine in the morning of the next day. */
function nextMorning(now: number, here: Here): Proposal['morning'] {
  const until = instantOf(civilDay(now, here.zone) + 1, 9 * 60, here.zone);
  return { until, when: dayAndClock(until, now, here) };
}

async function aboutPerson(
  ledger: Ledger,
  who: Person | undefined,
  now: number,
  here: Here,
): Promise<Pick<Proposal, 'card' | 'out'>> {
  if (who === undefined) return { card: [] };
  const person = await personOf(ledger, who.address);
  const merged = await loadMerged(ledger);
  const times = await timesOf(ledger, merged.membersOf(person.id), ['heard']);
  const card = cardLines(person, times, now, here);
  if (person.optOut === undefined) return { card };
  return { card, out: outQuestion(person.optOut, callName(who), here) };
}
