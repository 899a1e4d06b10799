import { effect, type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { firstSettings } from '../../core/settings/first-settings';
import type { Settings } from '../../core/settings/settings';
import { calendarOf } from '../../core/work-calendar';
import { type Ledger, openLedger } from '../../ledger/ledger';
import { readSettings } from '../../ledger/settings';
import { browserZone } from '../../ledger/user-time';
import type { Here } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';

export const settings = signal<Settings>(firstSettings);
/** Epoch ms; anew when the page is looked at again. */
export const now = signal(Date.now());
/** What became of the last change, and how it is taken back. */
export const status = signal<Status | undefined>(undefined);

export type Status =
  | { kind: 'saved'; words?: string | undefined; undo: (() => void) | undefined }
  | { kind: 'failed'; words?: string | undefined };

export const ledger: Ledger = openLedger();

/** Keeps the page true to the ledger, until the signal. */
export function follow(signal: AbortSignal): void {
  signal.addEventListener('abort', () => ledger.close());
  document.addEventListener('visibilitychange', () => document.hidden || tick(), { signal });
  whileOpen(signal, () => live(() => readSettings(ledger), settings));
}

/** Runs, again whenever a signal that it reads has changed, until the page ends. */
export function whileOpen(page: AbortSignal, run: () => (() => void) | undefined): void {
  page.addEventListener('abort', effect(run));
}

/** Reads again whenever what was read has changed, until it is stopped. */
export function live<T>(
  query: () => Promise<T>,
  into: Signal<T> | Signal<T | undefined>,
): () => void {
  const following = liveQuery(query).subscribe({
    next: (read) => {
      into.value = read;
    },
    error: (error: unknown) => {
      console.error(error);
      status.value = { kind: 'failed' };
    },
  });
  return () => following.unsubscribe();
}

export function here(): Here {
  const { zone } = calendarOf(settings.value, browserZone());
  return { zone, locale: shownLocale(), say };
}

function tick(): void {
  now.value = Date.now();
}
