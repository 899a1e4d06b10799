import browser from 'webextension-polyfill';
import type { ReminderRecord } from '../core/reminding/record';
import type { Ledger } from '../ledger/ledger';

/** What reminders were told; `unsaved` where the disk has not taken it yet. */
export interface Told {
  record: ReminderRecord | undefined;
  unsaved: boolean;
}

export async function readTold(ledger: Ledger): Promise<Told> {
  const waiting = (await browser.storage.session.get(key))[key] as ReminderRecord | undefined;
  if (waiting !== undefined) return { record: waiting, unsaved: true };
  return { record: (await ledger.told.get('reminders'))?.record, unsaved: false };
}

/**
 * Keeps what was told. Where the disk is full it waits in the session's storage, which is in memory: what was told would
 * else be told at every look until there is room again.
 */
export async function keepTold(ledger: Ledger, record: ReminderRecord, before: Told) {
  try {
    await ledger.told.put({ key: 'reminders', record });
  } catch (error) {
    console.warn('what was told is kept in memory alone', error);
    return browser.storage.session.set({ [key]: record });
  }
  if (before.unsaved) await browser.storage.session.remove(key);
}

/** After everything was erased nothing was ever told. */
export function forgetTold(): Promise<void> {
  return browser.storage.session.remove(key);
}

const key = 'told';
