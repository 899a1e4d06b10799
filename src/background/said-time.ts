import type { Ledger } from '../ledger/ledger';
import { loadCalendar } from '../ledger/user-time';
import { dayAndClock, type Here } from '../ui/time-words';
import { say, shownLocale } from '../ui/words';

/** Where times are told to the user: their zone, and the language of the words. */
export async function hereOf(ledger: Ledger): Promise<Here> {
  return { zone: (await loadCalendar(ledger)).zone, locale: shownLocale(), say };
}

/** A time as one says it: the mail page is spared Intl, whose first use in a tab costs it much. */
export async function saidTime(ledger: Ledger, at: number, now: number): Promise<string> {
  return dayAndClock(at, now, await hereOf(ledger));
}
