import { computed, signal } from '@preact/signals';
import type { AgendaItem } from '../../core/agenda';
import { civilDay, instantOf } from '../../core/civil-day';
import { withoutWord } from '../../core/day-close';
import { type AccountKey, threadKey } from '../../core/mail';
import type { Job } from '../../core/outbox';
import { type WorkingDay, workingDay } from '../../core/workdays';
import type { DayFacts } from '../../ledger/day-facts';
import { isDismissed } from '../popup/dismissed';
import { calendar, jobs, listed, now } from '../popup/state';

/** What the days before tell; undefined until it was worked out. */
export const facts = signal<DayFacts | undefined>(undefined);

/** Today's work; undefined on a day off. */
export const today = computed<WorkingDay | undefined>(() =>
  workingDay(civilDay(now.value, calendar().zone), calendar()),
);

/** Everybody who must have a word before the day is over, most urgent first; undefined until the list was read. */
export const lacking = computed<AgendaItem[] | undefined>(() => {
  if (listed.value === undefined) return undefined;
  const { zone } = calendar();
  const civil = civilDay(now.value, zone);
  const start = instantOf(civil, 0, zone);
  const end = today.value?.end ?? instantOf(civil + 1, 0, zone);
  return withoutWord(listed.value.items, { start, end });
});

/** Of them, those to whom no note is on its way: what is left to do here. */
export const left = computed<AgendaItem[]>(() =>
  (lacking.value ?? []).filter(({ standing: { key } }) => !onTheirWay.value.has(key)),
);

/** Threads with a note that is being written, sent, or left in the reply box for the user to send. */
export const onTheirWay = computed<ReadonlySet<string>>(
  () => new Set(jobs.value.filter(isOnItsWay).map(threadOf)),
);

const threadOf = ({ account, thread }: Job) => threadKey(account as AccountKey, thread);

function isOnItsWay(job: Job, index: number, all: readonly Job[]): boolean {
  // Newest first: of two notes in one thread the newer one tells.
  if (all.findIndex((each) => threadOf(each) === threadOf(job)) !== index) return false;
  return underWay.has(job.state) && !isDismissed(job);
}

const underWay: ReadonlySet<Job['state']> = new Set([
  'asked',
  'claimed',
  'inserted',
  'counting',
  'sending',
  'left',
]);
