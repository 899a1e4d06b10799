import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { migrateSettings, type SettingsProblem } from '../../core/settings/migrate-settings';
import type { Settings } from '../../core/settings/settings';
import { type Ledger, openLedger } from '../../ledger/ledger';
import type { AccountRow } from '../../ledger/rows';
import { readSettings, settingsProblem } from '../../ledger/settings';
import { ask } from '../../protocol/ask';
import type { Answer } from '../../protocol/protocol';
import type { Status } from '../../ui/saved';

/** As the ledger has them; undefined until it was read. */
export const settings = signal<Settings | undefined>(undefined);
export const accounts = signal<AccountRow[]>([]);
/** Why what was stored is not in force. */
export const refused = signal<SettingsProblem | undefined>(undefined);
/** When a backup was last written, epoch ms. */
export const backedUpAt = signal<number | undefined>(undefined);
/** What is known beside the ledger; undefined until the background has answered. */
export const surroundings = signal<Answer<'surroundings'> | undefined>(undefined);
/** What became of the last change, and how to take it back. */
export const status = signal<Status | undefined>(undefined);

/** Keeps the page true to the ledger and to the browser's permissions, until the signal. Gives the ledger to read. */
export function follow(signal: AbortSignal): Ledger {
  const ledger = openLedger();
  const known = liveQuery(() => readAll(ledger)).subscribe({
    next: (read) => {
      // What is being saved goes before what was read a moment ago.
      if (saving === 0) settings.value = read.settings;
      refused.value = read.refused;
      accounts.value = read.accounts;
      backedUpAt.value = read.backedUpAt;
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
  return ledger;
}

/** All at once: of what a live query reads after a few awaits Dexie loses sight. */
async function readAll(ledger: Ledger) {
  const [settings, refused, accounts, backedUp] = await Promise.all([
    readSettings(ledger),
    settingsProblem(ledger),
    ledger.accounts.toArray(),
    ledger.meta.get('backedUpAt'),
  ]);
  return { settings, refused, accounts, backedUpAt: backedUp?.value };
}

/** Saves a change of some settings at once. Answers with what is wrong with it; then nothing was saved. */
export function change(part: Partial<Settings>): SettingsProblem | undefined {
  const before = settings.peek();
  if (before === undefined) return undefined;
  const { settings: next, problem } = migrateSettings({ ...before, ...part });
  if (problem !== undefined) return problem;
  save(next, () => save(before));
  return undefined;
}

function save(next: Settings, undo?: () => void): void {
  // Not only when the ledger says so: a second change may come before.
  settings.value = next;
  saving += 1;
  const asked = ask('change-settings', { settings: next }).finally(() => {
    saving -= 1;
  });
  void attempt(asked, undo);
}

/** How many changes are on their way. */
let saving = 0;

/** Waits for an ask and says how it ended; with how it is taken back, where it can be. */
export async function attempt(asked: Promise<unknown>, undo?: () => void): Promise<void> {
  try {
    status.value = undefined;
    await asked;
    status.value = { kind: 'saved', undo };
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

export function complain(error: unknown): void {
  console.error(error);
  status.value = { kind: 'failed' };
}
