import { signal } from '@preact/signals';
import { firstSettings } from '../../core/settings/first-settings';
import type { Settings } from '../../core/settings/settings';
import type { Give } from '../../core/touch/give';
import { calendarOf } from '../../core/work-calendar';
import { type GivenTo, givenTo } from '../../ledger/given-to';
import { readGives } from '../../ledger/gives';
import { type Ledger, openLedger } from '../../ledger/ledger';
import { live, watching } from '../../ledger/live';
import { readSettings } from '../../ledger/settings';
import { readToday, type TodayRow } from '../../ledger/today';
import { browserZone } from '../../ledger/user-time';
import { ask } from '../../protocol/ask';
import type { Status } from '../../ui/saved';
import type { Here } from '../../ui/time-words';
import { whileOpen } from '../../ui/while-open';
import { say, shownLocale } from '../../ui/words';

/** Whom to write to today; undefined until they were chosen and read. */
export const today = signal<TodayRow[] | undefined>(undefined);
/** What the user has to give, the latest first; undefined until it was read. */
export const gives = signal<Give[] | undefined>(undefined);
/** To whom each was given, by its id. */
export const given = signal<ReadonlyMap<string, GivenTo[]>>(new Map());
export const settings = signal<Settings>(firstSettings);
/** Epoch ms; anew when the page is looked at again. */
export const now = signal(Date.now());
/** What became of the last change, and how it is taken back. */
export const status = signal<Status | undefined>(undefined);

export const ledger: Ledger = openLedger();

/** Keeps the page true to the ledger, until the signal. */
export function follow(signal: AbortSignal): void {
  signal.addEventListener('abort', () => ledger.close());
  document.addEventListener('visibilitychange', () => document.hidden || tick(), { signal });
  whileOpen(signal, () => live(() => readSettings(ledger), settings, readFailed));
  whileOpen(signal, () => live(() => readGives(ledger), gives, readFailed));
  whileOpen(signal, () => live(() => givenTo(ledger), given, readFailed));
  whileOpen(signal, () => {
    const at = now.value;
    return followToday(at);
  });
}

/** They are chosen where that was not done yet on this day; what becomes of them is followed. */
function followToday(at: number): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  ask('choose-today', {}).then(
    () => {
      if (!stopped) stop = live(() => readAllOfToday(at), today, readFailed);
    },
    (error: unknown) => {
      console.error(error);
      status.value = { kind: 'failed', words: say('keep_notChosen') };
    },
  );
  return () => {
    stopped = true;
    stop?.();
  };
}

const readAllOfToday = (at: number) => {
  const { accounts, threads, messages, records, touches, cards, chosen } = ledger;
  const rests = [accounts, threads, messages, records, touches, cards, chosen];
  return watching(rests, () => readToday(ledger, at));
};

/** The ledger could not be read. */
export function readFailed(): void {
  status.value = { kind: 'failed' };
}

export function here(): Here {
  const { zone } = calendarOf(settings.value, browserZone());
  return { zone, locale: shownLocale(), say };
}

function tick(): void {
  now.value = Date.now();
}
