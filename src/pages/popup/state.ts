import { computed, effect, signal } from '@preact/signals';
import { missedSites } from '../../core/access';
import type { AgendaItem, Bucket } from '../../core/agenda';
import type { ThreadKey } from '../../core/mail';
import type { Job } from '../../core/outbox';
import { firstSettings } from '../../core/settings/first-settings';
import type { Settings } from '../../core/settings/settings';
import { calendarOf, type WorkCalendar } from '../../core/work-calendar';
import type { AccountRow } from '../../ledger/rows';
import { browserZone } from '../../ledger/user-time';
import type { Answer } from '../../protocol/protocol';
import type { Here } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';
import type { Behind, Ill, Listed } from './data';
import { type Departure, type Group, groupsOf, limitsOf } from './groups';

/** What the page knows of the ledger; undefined until the first reading. */
export const listed = signal<Listed | undefined>(undefined);
export const behind = signal<Behind | undefined>(undefined);
export const accounts = signal<AccountRow[] | undefined>(undefined);
export const settings = signal<Settings | undefined>(undefined);
export const jobs = signal<Job[]>([]);
export const ills = signal<Ill[]>([]);
/** What is known beside the ledger; undefined until the background has answered. */
export const surroundings = signal<Answer<'surroundings'> | undefined>(undefined);
/** What went wrong last, until dismissed. */
export const trouble = signal<'act' | 'ledger' | undefined>(undefined);

export const now = signal(Date.now());
export const search = signal('');
/** Groups that the user has opened, or opened further, with how many rows of each are shown; 0 where folded again. */
export const opened = signal<ReadonlyMap<Bucket, number>>(new Map());
export const departures = signal<readonly Departure[]>([]);
/** What was taken back, until the list that was read has it again. */
export const returning = signal<readonly Departure[]>([]);

/** What is unfolded below the selected row's acts. */
export type Panel = 'times' | 'mode' | 'out' | 'snooze' | 'settle' | 'pledge' | 'why';
export const panel = signal<Panel | undefined>(undefined);
export const helpShown = signal(false);
export const menuShown = signal(false);

/** Which rows are shown; a page that is about some of them alone says so. */
export const scope = signal<(item: AgendaItem) => boolean>(() => true);

export const groups = computed<Group[]>(() =>
  groupsOf(
    (listed.value?.items ?? []).filter(scope.value),
    groupCounts(),
    departures.value,
    returning.value,
  ),
);

function groupCounts(): Partial<Record<Bucket, number>> {
  const byBucket = listed.value?.counts.byBucket ?? {};
  if (search.value.trim() !== '') return byBucket;
  const { awaitingThem = 0, notListed = 0 } = behind.value ?? {};
  return { ...byBucket, 'awaiting-them': awaitingThem, 'not-listed': notListed };
}

/** Rows in the order of the page. */
export const rows = computed<AgendaItem[]>(() =>
  groups.value.flatMap((group) => group.entries.flatMap((entry) => entry.item ?? [])),
);

/** Mailboxes that were found and never switched on or off; asked about once, not again. */
export const notYetOn = () =>
  (surroundings.value?.found ?? []).filter(
    ({ account }) => !accounts.value?.some(({ key }) => key === account),
  );

/** Mail sites that the user misses for want of access: see `missedSites`. */
export const missed = () => missedSites(surroundings.value?.ungranted ?? [], accounts.value ?? []);

/** How many rows of each group are shown. */
export const limits = computed(() => limitsOf(opened.value, search.value.trim()));

/** What the user chose last, shown or not. */
export const chosen = signal<ThreadKey | undefined>(undefined);

/** The row that shows its acts: the one chosen, else the most urgent. */
export const selected = computed<AgendaItem | undefined>(
  () => rows.value.find((item) => item.standing.key === chosen.value) ?? rows.value[0],
);

const selectedKey = computed(() => selected.value?.standing.key);

// A row may go by itself, under the user's hand: what is unfolded was asked about that one, not about the next.
effect(() => {
  if (selectedKey.value !== undefined) panel.value = undefined;
});

export function select(key: ThreadKey): void {
  chosen.value = key;
}

/** The browser's zone is read each time: it may change while a tab stays open. */
export function calendar(): WorkCalendar {
  return calendarOf(settings.value ?? firstSettings, browserZone());
}

export function here(): Here {
  return { zone: calendar().zone, locale: shownLocale(), say };
}
