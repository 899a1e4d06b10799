import type { AgendaContext, UserTime } from '../core/agenda';
import { splitThreadKey } from '../core/mail';
import type { Standing } from '../core/standing';
import type { Ledger } from './ledger';
import { readSettings } from './settings';

/** The user's hours by the settings, and the zone in which the browser is just now. */
export async function loadUserTime(ledger: Ledger): Promise<UserTime> {
  const { hours } = await readSettings(ledger);
  return { hours, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** In what light each standing is to be seen: the user's time, and when its account was first seen. */
export async function loadContext(ledger: Ledger): Promise<(standing: Standing) => AgendaContext> {
  const time = await loadUserTime(ledger);
  const accounts = await ledger.accounts.toArray();
  const firstSeen = new Map(accounts.map(({ key, firstSeenAt }) => [key, firstSeenAt]));
  return ({ key }) => ({ ...time, firstSeenAt: firstSeen.get(splitThreadKey(key).account) });
}
