import { computed } from '@preact/signals';
import { openLedger } from '../../ledger/ledger';
import { live } from '../../ledger/live';
import { readSettings } from '../../ledger/settings';
import { ask } from '../../protocol/ask';
import { whileOpen } from '../../ui/while-open';
import { attempt } from './acts';
import { readBehind, readIlls, readJobs, readList } from './data';
import {
  accounts,
  behind,
  chosen,
  ills,
  jobs,
  limits,
  listed,
  now,
  search,
  settings,
  surroundings,
  trouble,
} from './state';

/** Keeps the page's signals true to the ledger, to the browser's permissions and to the clock, until the signal. */
export function follow(signal: AbortSignal): void {
  const ledger = openLedger();
  signal.addEventListener('abort', () => ledger.close());
  whileOpen(signal, () => {
    // Accounts and settings decide what is listed, so a change of theirs reads the list anew.
    if (accounts.value === undefined || settings.value === undefined) return undefined;
    const wanted = { now: now.value, search: search.value.trim(), limits: limits.value };
    return live(() => readList(ledger, { ...wanted, keep: chosen.peek() }), listed, readFailed);
  });
  whileOpen(signal, () => live(() => ledger.accounts.toArray(), accounts, readFailed));
  whileOpen(signal, () => live(() => readSettings(ledger), settings, readFailed));
  const listRead = computed(() => listed.value !== undefined);
  whileOpen(signal, () => {
    const at = now.value;
    // The database answers in turn, and counting twenty thousand takes longer than the list itself.
    return listRead.value ? live(() => readBehind(ledger, at), behind, readFailed) : undefined;
  });
  whileOpen(signal, () => {
    const at = now.value;
    return live(() => readJobs(ledger, at), jobs, readFailed);
  });
  whileOpen(signal, () => live(() => readIlls(ledger), ills, readFailed));
  whileOpen(signal, wakeForNextWord);
  followSurroundings(signal);
}

/** Asks what is known beside the ledger: mailboxes found, and sites without access. */
export async function look(): Promise<void> {
  surroundings.value = (await attempt(ask('surroundings', {}))) ?? surroundings.peek();
}

function readFailed(): void {
  trouble.value = 'ledger';
}

function followSurroundings(signal: AbortSignal): void {
  // The background notes in the session's storage which mailboxes its tabs show.
  const changes = [
    chrome.storage.session.onChanged,
    chrome.permissions.onAdded,
    chrome.permissions.onRemoved,
  ];
  for (const change of changes) {
    change.addListener(look);
    signal.addEventListener('abort', () => change.removeListener(look));
  }
  document.addEventListener('visibilitychange', catchUp, { signal });
  void look();
}

/** One timer, for the next change of a word that is shown; none while nobody sees it. */
function wakeForNextWord(): (() => void) | undefined {
  const nextChange = listed.value?.nextChange;
  if (nextChange === undefined || document.hidden) return undefined;
  const wait = Math.max(1_000, nextChange - Date.now());
  const timer = setTimeout(catchUp, Math.min(wait, longestTimer));
  return () => clearTimeout(timer);
}

/** setTimeout takes 31 bits of milliseconds and fires at once beyond them. */
const longestTimer = 2 ** 31 - 1;

function catchUp(): void {
  if (!document.hidden) now.value = Date.now();
}
