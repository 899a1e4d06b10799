import { fieldOf, instantOfField } from '../core/date-field';
import { offeredTimes } from '../core/offers';
import type { Ledger } from '../ledger/ledger';
import type { Recipient } from '../ledger/recipient';
import { loadCalendar } from '../ledger/user-time';
import type { Offer, ToldTime } from '../protocol/protocol';
import { dayAndClock } from '../ui/time-words';
import { say, shownLocale } from '../ui/words';
import { noteTo, timedNote } from './note';

/**
 * Times for an acknowledgement with the text that would be sent, the default first; last a time of the user's own
 * (`pick`, epoch ms or as a field holds it), where it is still to come. A promise moves to a time after the one that was
 * given.
 */
export async function offersAt(
  ledger: Ledger,
  recipient: Recipient | undefined,
  now: number,
  pick: number | string | undefined,
): Promise<Offer[]> {
  const given = noteTo(recipient) === 'moved' ? recipient?.promisedUntil : undefined;
  const from = Math.max(now, given ?? now);
  const calendar = await loadCalendar(ledger);
  const times: Pick<Offer, 'kind' | 'until'>[] = offeredTimes(from, calendar);
  const own = typeof pick === 'string' ? instantOfField(pick, calendar.zone) : pick;
  if (own !== undefined && own > now) times.push({ kind: 'picked', until: own });
  const textUntil = await timedNote(ledger, recipient, now);
  return times.map(({ kind, until }) => {
    return { kind, ...tellTime(until, now, calendar.zone), text: textUntil(until) };
  });
}

/** A time as the mail page shows it. The words are made here for the reason given at `marksInWords`. */
export function tellTime(until: number, now: number, zone: string): ToldTime {
  const when = dayAndClock(until, now, { zone, locale: shownLocale(), say });
  return { until, when, field: fieldOf(until, zone) };
}
