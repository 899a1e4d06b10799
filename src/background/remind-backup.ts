import browser from 'webextension-polyfill';
import { civilDay } from '../core/civil-day';
import { workingDay } from '../core/workdays';
import type { Ledger } from '../ledger/ledger';
import { loadCalendar } from '../ledger/user-time';
import { say } from '../ui/words';

/** How the notice is known when it is clicked. */
export const backupNotice = 'backup-due';

/**
 * Where a backup a week was allowed and no page of ours was open to write it, says so: once a week, in working hours.
 * A click on it opens the settings, which write it.
 */
export async function remindOfBackup(ledger: Ledger, now: number): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  if ((await ledger.accounts.count()) === 0) return;
  const last = (await ledger.meta.get('backedUpAt'))?.value ?? 0;
  const told = (await ledger.meta.get('backupRemindedAt'))?.value ?? 0;
  if (now - last < week + day || now - told < week) return;
  const calendar = await loadCalendar(ledger);
  const today = workingDay(civilDay(now, calendar.zone), calendar);
  if (today === undefined || now < today.start || now >= today.end) return;
  await browser.notifications.create(backupNotice, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: say('bg_backupDue'),
    message: say('bg_backupDueWhat'),
  });
  await ledger.meta.put({ key: 'backupRemindedAt', value: now });
}

const day = 24 * 3_600_000;
const week = 7 * day;
