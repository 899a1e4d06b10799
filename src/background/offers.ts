import { offeredTimes } from '../core/offers';
import type { Ledger } from '../ledger/ledger';
import type { Recipient } from '../ledger/recipient';
import { loadCalendar } from '../ledger/user-time';
import type { Offer } from '../protocol/protocol';
import { dayAndClock } from '../ui/time-words';
import { noteTo, timedNote } from './note';
import { hereOf } from './said-time';

/**
 * Times for an acknowledgement with the text that would be sent, the default first; last a time of the user's own
 * (`pick`, epoch ms). A promise moves to a time after the one that was given.
 */
export async function offersAt(
  ledger: Ledger,
  recipient: Recipient | undefined,
  now: number,
  pick: number | undefined,
): Promise<Offer[]> {
  const given = noteTo(recipient) === 'moved' ? recipient?.promisedUntil : undefined;
  const from = Math.max(now, given ?? now);
  const times: Omit<Offer, 'text' | 'when'>[] = offeredTimes(from, await loadCalendar(ledger));
  const picked = pick !== undefined && pick > now ? [{ kind: 'picked' as const, until: pick }] : [];
  const textUntil = await timedNote(ledger, recipient, now);
  const here = await hereOf(ledger);
  return [...times, ...picked].map((time) => ({
    ...time,
    when: dayAndClock(time.until, now, here),
    text: textUntil(time.until),
  }));
}
