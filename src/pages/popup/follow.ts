import { effect } from '@preact/signals';
import { liveQuery } from 'dexie';
import { openLedger } from '../../ledger/ledger';
import { ask } from '../../protocol/ask';
import { attempt } from './acts';
import { readShown } from './data';
import { now, opened, search, shown, surroundings, trouble } from './state';

/** Keeps the page's signals true to the ledger, to the browser's permissions and to the clock, until the signal. */
export function follow(signal: AbortSignal): void {
  const ledger = openLedger();
  signal.addEventListener('abort', () => ledger.close());
  signal.addEventListener(
    'abort',
    effect(() => {
      const wanted = { now: now.value, search: search.value.trim(), opened: opened.value };
      const following = liveQuery(() => readShown(ledger, wanted)).subscribe({
        next: (read) => {
          shown.value = read;
          void look();
        },
        error: (error: unknown) => {
          console.error(error);
          trouble.value = 'ledger';
        },
      });
      return () => following.unsubscribe();
    }),
  );
  signal.addEventListener('abort', effect(wakeForNextWord));
  document.addEventListener('visibilitychange', catchUp, { signal });
  // The background notes there which mailboxes its tabs show.
  chrome.storage.session.onChanged.addListener(look);
  chrome.permissions.onAdded.addListener(look);
  chrome.permissions.onRemoved.addListener(look);
}

/** Asks what is known beside the ledger: mailboxes found, and sites without access. */
export async function look(): Promise<void> {
  surroundings.value = (await attempt(ask('surroundings', {}))) ?? surroundings.peek();
}

/** One timer, for the next change of a word that is shown; none while nobody sees it. */
function wakeForNextWord(): (() => void) | undefined {
  const changes = (shown.value?.items ?? []).flatMap(({ nextChange }) => nextChange ?? []);
  if (changes.length === 0 || document.hidden) return undefined;
  const wait = Math.max(1_000, Math.min(...changes) - Date.now());
  const timer = setTimeout(catchUp, Math.min(wait, longestTimer));
  return () => clearTimeout(timer);
}

/** setTimeout takes 31 bits of milliseconds and fires at once beyond them. */
const longestTimer = 2 ** 31 - 1;

function catchUp(): void {
  if (!document.hidden) now.value = Date.now();
}
