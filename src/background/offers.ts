import { offeredTimes } from '../core/offers';
import type { Ledger } from '../ledger/ledger';
import type { Recipient } from '../ledger/recipient';
import { loadCalendar } from '../ledger/user-time';
import type { Offer } from '../protocol/protocol';
import { receivedNote } from './note';

/**
 * Times for an acknowledgement with the text that would be sent, the default first; last a time of the user's own
 * (`pick`, epoch ms).
 */
export async function offersAt(
  ledger: Ledger,
  recipient: Recipient | undefined,
  now: number,
  pick: number | undefined,
): Promise<Offer[]> {
  const times: Omit<Offer, 'text'>[] = offeredTimes(now, await loadCalendar(ledger));
  const picked = pick !== undefined && pick > now ? [{ kind: 'picked' as const, until: pick }] : [];
  const textUntil = await receivedNote(ledger, recipient, now);
  return [...times, ...picked].map((time) => ({ ...time, text: textUntil(time.until) }));
}
