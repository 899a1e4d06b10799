import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Settings } from '../../core/settings/settings';
import { openLedger } from '../../ledger/ledger';
import type { AccountRow } from '../../ledger/rows';
import { readSettings } from '../../ledger/settings';
import { ask } from '../../protocol/ask';
import type { Answer } from '../../protocol/protocol';

/** As the ledger has them; undefined until it was read. */
export const settings = signal<Settings | undefined>(undefined);
export const accounts = signal<AccountRow[]>([]);
/** What is known beside the ledger; undefined until the background has answered. */
export const surroundings = signal<Answer<'surroundings'> | undefined>(undefined);
/** What became of the last change. */
export const status = signal<'settings_saved' | 'error_title' | undefined>(undefined);

/** Keeps the page true to the ledger and to the browser's permissions, until the signal. */
export function follow(signal: AbortSignal): void {
  const ledger = openLedger();
  const known = liveQuery(async () => ({
    settings: await readSettings(ledger),
    accounts: await ledger.accounts.toArray(),
  })).subscribe({
    next: (read) => {
      settings.value = read.settings;
      accounts.value = read.accounts;
      void look();
    },
    error: complain,
  });
  signal.addEventListener('abort', () => {
    known.unsubscribe();
    ledger.close();
  });
  // A mailbox that was opened in another tab meanwhile is found when the user comes back.
  document.addEventListener('visibilitychange', look, { signal });
  // The background notes there which mailboxes its tabs show.
  chrome.storage.session.onChanged.addListener(look);
  chrome.permissions.onAdded.addListener(look);
  chrome.permissions.onRemoved.addListener(look);
}

/** Saves a change of some settings. */
export async function change(part: Partial<Settings>): Promise<void> {
  const current = settings.peek();
  if (current === undefined) return;
  await attempt(ask('change-settings', { settings: { ...current, ...part } }));
}

/** Waits for an ask and says how it ended. */
export async function attempt(asked: Promise<unknown>): Promise<void> {
  try {
    status.value = undefined;
    await asked;
    status.value = 'settings_saved';
  } catch (error) {
    complain(error);
  }
}

export async function look(): Promise<void> {
  try {
    surroundings.value = await ask('surroundings', {});
  } catch (error) {
    complain(error);
  }
}

function complain(error: unknown): void {
  console.error(error);
  status.value = 'error_title';
}
