import browser from 'webextension-polyfill';
import { dropStaged } from '../ledger/backup-import';
import { openLedger } from '../ledger/ledger';
import { serve } from '../protocol/serve';
import { answersFrom } from './answers';
import { injectAtInstall, injectIntoOpenTabs } from './inject';
import { loseOrphans, tellOfWaiting } from './jobs';
import { forgetShown } from './mailboxes';
import { isOfDayEnd } from './notify';
import { backupNotice, remindOfBackup } from './remind-backup';
import { pauseScansIn } from './scan';
import { pages, showPage } from './tabs';
import { alarmName, lookAgainSoon, wake } from './wake';
import { welcomeOnce } from './welcome';

const hour = 3_600_000;

// Every listener stands here, at top level: a worker that was started for an event misses it otherwise. Nothing
// that matters is kept in memory: the worker ends after half a minute of rest.

lookAgainSoon();

const ledger = openLedger();

serve(answersFrom(ledger));

// Whatever it was started for: alarms may have been lost, clocks moved, and tabs gone.
welcomeOnce(ledger, Date.now());
loseOrphans(ledger, Date.now()).then(() => tellOfWaiting(ledger));
wake(ledger, Date.now());
// What an import left behind whose page was closed.
dropStaged(ledger, Date.now() - hour);

browser.runtime.onInstalled.addListener(() => injectAtInstall());

// Being started is all that is needed; without a listener the browser's start would not start it.
browser.runtime.onStartup.addListener(() => {});

browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name !== alarmName) return;
  await wake(ledger, Date.now());
  await remindOfBackup(ledger, Date.now());
});

browser.tabs.onRemoved.addListener(async (tab) => {
  await forgetShown(tab);
  await pauseScansIn(tab);
  await loseOrphans(ledger, Date.now());
});

browser.notifications.onClicked.addListener(async (id) => {
  await browser.notifications.clear(id);
  await showPage(pageOf(id));
});

// A site was just allowed: its open tabs have no content script yet.
browser.permissions.onAdded.addListener(() => injectIntoOpenTabs());

/** The end of a day is closed on its own page; everything else is on the list. */
function pageOf(notification: string): string {
  if (notification === backupNotice) return pages.settings;
  return isOfDayEnd(notification) ? pages.close : pages.list;
}
