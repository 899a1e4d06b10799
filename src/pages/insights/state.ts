import { type Signal, signal } from '@preact/signals';
import { civilDay, instantOf } from '../../core/civil-day';
import { type Insights, insightsOf } from '../../core/insights/insights';
import type { WorkCalendar } from '../../core/work-calendar';
import { readKnown } from '../../ledger/insights';
import { type Ledger, openLedger } from '../../ledger/ledger';
import { peopleOf } from '../../ledger/person';
import { browserZone, loadCalendar } from '../../ledger/user-time';
import type { Here } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';

/** Over how many days one may look back. */
export const periods = [30, 90, 365] as const;
export type Days = (typeof periods)[number];

/** What is shown, of how many days, and what it rests on. */
export interface Shown {
  days: Days;
  insights: Insights;
  /** What people are called, by their ids. */
  names: ReadonlyMap<string, string>;
  calendar: WorkCalendar;
  now: number;
  since: number | undefined;
  mailboxes: number;
}

export const days = signal<Days>(90);
/** Undefined until it was worked out. */
export const shown = signal<Shown | undefined>(undefined);
/** How far the mail was read, from 0 to 1; undefined while it is not. */
export const reading: Signal<number | undefined> = signal(undefined);
/** Whether it could not be worked out. */
export const failed = signal(false);

/** Works them out when the page opens or is looked at again, and when another period is asked for. */
export function follow(page: AbortSignal): void {
  const ledger = openLedger();
  page.addEventListener('abort', () => ledger.close());
  let latest = new AbortController();
  const renew = (back: Days) => {
    latest.abort();
    latest = new AbortController();
    const both = AbortSignal.any([page, latest.signal]);
    void workOut(ledger, back, both).catch((error) => {
      if (both.aborted) return;
      console.error(error);
      reading.value = undefined;
      failed.value = true;
    });
  };
  page.addEventListener('abort', days.subscribe(renew));
  const onShown = () => document.hidden || renew(days.peek());
  document.addEventListener('visibilitychange', onShown, { signal: page });
}

async function workOut(ledger: Ledger, back: Days, signal: AbortSignal): Promise<void> {
  failed.value = false;
  const [now, calendar] = [Date.now(), await loadCalendar(ledger)];
  const from = instantOf(civilDay(now, calendar.zone) - back + 1, 0, calendar.zone);
  const progress = (share: number) => {
    if (!signal.aborted) reading.value = share;
  };
  const { known, since, mailboxes } = await readKnown(ledger, { from, now }, progress, signal);
  const insights = insightsOf(known, { from, now, calendar });
  const people = await peopleOf(
    ledger,
    insights.byPerson.slice(0, mostPeople).map(({ person }) => person),
  );
  signal.throwIfAborted();
  const names = new Map(
    [...people].map(([id, { name, addresses }]) => [id, name || addresses[0] || id]),
  );
  shown.value = { days: back, insights, names, calendar, now, since, mailboxes };
  reading.value = undefined;
}

/** More than anybody reads through; the file holds all. */
export const mostPeople = 50;

export const here = (): Here => ({
  zone: shown.value?.calendar.zone ?? browserZone(),
  locale: shownLocale(),
  say,
});
