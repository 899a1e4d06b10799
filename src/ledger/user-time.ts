import type { AgendaContext } from '../core/agenda';
import { deadlineFor } from '../core/due';
import { splitThreadKey } from '../core/mail';
import type { Standing } from '../core/standing';
import { calendarOf, type WorkCalendar } from '../core/work-calendar';
import type { Ledger } from './ledger';
import { readSettings } from './settings';

/** When the user works by the settings, in the zone of theirs as it is just now. */
export async function loadCalendar(ledger: Ledger): Promise<WorkCalendar> {
  return calendarOf(await readSettings(ledger), browserZone());
}

/** In what light each standing is to be seen: the user's time, the policy for who waits, when its account was first seen. */
export async function loadContext(ledger: Ledger): Promise<(standing: Standing) => AgendaContext> {
  const settings = await readSettings(ledger);
  const calendar = calendarOf(settings, browserZone());
  const accounts = await ledger.accounts.toArray();
  const firstSeen = new Map(accounts.map(({ key, firstSeenAt }) => [key, firstSeenAt]));
  return ({ key, person }) => ({
    calendar,
    deadline: deadlineFor({ address: person?.address, stage: undefined }, settings.policies),
    firstSeenAt: firstSeen.get(splitThreadKey(key).account),
  });
}

/** The IANA zone in which the browser is just now. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
