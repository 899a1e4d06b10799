import { hasJobs } from '../core/closing-job/checklist';
import { type AccountKey, callName, type Person, type ThreadKey, threadKey } from '../core/mail';
import { nextMorning } from '../core/snooze-times';
import { timesOf } from '../ledger/contact-times';
import type { Ledger } from '../ledger/ledger';
import { marksOf } from '../ledger/marks';
import { isReplyBoxConfirmed } from '../ledger/outbox-step';
import { personOf } from '../ledger/person';
import { recipientOf } from '../ledger/recipient';
import { loadMerged } from '../ledger/same-as';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import type { Answer, Proposal } from '../protocol/protocol';
import { becauseWords } from '../ui/because-words';
import type { Here } from '../ui/time-words';
import { say, shownLocale } from '../ui/words';
import { cardLines, outQuestion, silenceWords } from './about-person';
import { noteTo } from './note';
import { offersAt, tellTime } from './offers';
import { plainNotes, silenceThere } from './plain-notes';

/** What could be sent in a thread: to whom, by when and how. `pick`: see {@link offersAt}. */
export async function propose(
  ledger: Ledger,
  question: { account: AccountKey; thread: string; pick?: number | string | undefined },
  now: number,
): Promise<Answer<'propose'>> {
  const key = threadKey(question.account, question.thread);
  const recipient = await recipientOf(ledger, key);
  const { mode } = await readSettings(ledger);
  const calendar = await loadCalendar(ledger);
  const silence = await silenceThere(ledger, key, recipient, now);
  const here = { zone: calendar.zone, locale: shownLocale(), say };
  const silent = silence && silenceWords(silence, now, here);
  const about = await aboutPerson(ledger, recipient?.person, now, here);
  return {
    ...(await aboutThread(ledger, key, now)),
    person: recipient?.person,
    personSure: recipient?.sure === true,
    note: noteTo(recipient),
    offers: await offersAt(ledger, recipient, now, question.pick),
    plain: await plainNotes(ledger, key, recipient, now),
    silence: silent,
    morning: tellTime(nextMorning(now, calendar), now, calendar.zone),
    mode,
    sendOffered: await isReplyBoxConfirmed(ledger),
    ...about,
    card: [...about.card, ...(silent === undefined ? [] : [silent])],
  };
}

async function aboutThread(
  ledger: Ledger,
  key: ThreadKey,
  now: number,
): Promise<Pick<Proposal, 'name' | 'because'>> {
  const [mark] = await marksOf(ledger, [key], now);
  const name = mark?.person === undefined ? say('badge_somebody') : callName(mark.person);
  return { name, because: mark?.because.map((each) => becauseWords(each, name)) ?? [] };
}

async function aboutPerson(
  ledger: Ledger,
  who: Person | undefined,
  now: number,
  here: Here,
): Promise<Pick<Proposal, 'card' | 'out' | 'close'>> {
  if (who === undefined) return { card: [] };
  const person = await personOf(ledger, who.address);
  const merged = await loadMerged(ledger);
  const times = await timesOf(ledger, merged.membersOf(person.id), ['heard']);
  return {
    card: cardLines(person, times, now, here),
    out: person.optOut && outQuestion(person.optOut, callName(who), here),
    close: hasJobs(person.stage) ? say('closing_open') : undefined,
  };
}
