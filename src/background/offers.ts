import { offeredTimes } from '../core/offers';
import type { Ledger } from '../ledger/ledger';
import { loadCalendar } from '../ledger/user-time';
import type { Offer } from '../protocol/protocol';
import { say, shownLocale } from '../ui/words';

/** Times for an acknowledgement with the text that would be sent, the default first; last a time of the user's own. */
export async function offersAt(
  ledger: Ledger,
  now: number,
  pick: number | undefined,
): Promise<Offer[]> {
  const times: Omit<Offer, 'text'>[] = offeredTimes(now, await loadCalendar(ledger));
  const picked = pick !== undefined && pick > now ? [{ kind: 'picked' as const, until: pick }] : [];
  return [...times, ...picked].map((time) => ({ ...time, text: acknowledgementText(time.until) }));
}

/** What is sent. The time is written in full, in the user's zone: who reads it may do so on another day. */
export function acknowledgementText(until: number): string {
  return say('bg_ackText', new Intl.DateTimeFormat(shownLocale(), dayAndTime).format(until));
}

const dayAndTime = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
} as const;
