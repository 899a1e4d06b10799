import browser from 'webextension-polyfill';
import { openLedger } from '../ledger/ledger';
import { serve } from '../protocol/serve';
import { answersFrom } from './answers';
import { injectAtInstall, injectIntoOpenTabs } from './inject';
import { loseOrphans } from './jobs';
import { forgetShown } from './mailboxes';
import { pages, showPage } from './tabs';
import { alarmName, wake } from './wake';
import { welcomeOnce } from './welcome';

// Every listener stands here, at top level: a worker that was started for an event misses it otherwise. Nothing
// that matters is kept in memory: the worker ends after half a minute of rest.

const ledger = openLedger();

serve(answersFrom(ledger));

// Whatever it was started for: alarms may have been lost, clocks moved, and tabs gone.
welcomeOnce(ledger, Date.now());
loseOrphans(ledger, Date.now());
wake(ledger, Date.now());

browser.runtime.onInstalled.addListener(() => injectAtInstall());

// Being started is all that is needed; without a listener the browser's start would not start it.
browser.runtime.onStartup.addListener(() => {});

browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === alarmName) await wake(ledger, Date.now());
});

browser.tabs.onRemoved.addListener(async (tab) => {
  await forgetShown(tab);
  await loseOrphans(ledger, Date.now());
});

browser.notifications.onClicked.addListener(async (id) => {
  await browser.notifications.clear(id);
  await showPage(pages.list);
});

// A site was just allowed: its open tabs have no content script yet.
browser.permissions.onAdded.addListener(() => injectIntoOpenTabs());
