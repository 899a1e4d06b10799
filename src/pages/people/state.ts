import { signal } from '@preact/signals';
import type { Owed } from '../../core/gratitude/owed';
import type { ThreadKey } from '../../core/mail';
import { type CardPlace, cardAddress, cardPlace } from '../../core/people/card-address';
import type { PersonId } from '../../core/people/person-id';
import { firstSettings } from '../../core/settings/first-settings';
import type { Settings } from '../../core/settings/settings';
import { calendarOf } from '../../core/work-calendar';
import { type JobThread, jobThread } from '../../ledger/close-job';
import { type Ledger, openLedger } from '../../ledger/ledger';
import { type PeopleWish, peopleIds } from '../../ledger/list-people';
import { live, watching } from '../../ledger/live';
import { type WholePerson, wholePerson } from '../../ledger/person';
import { readSettings } from '../../ledger/settings';
import { owedToOne } from '../../ledger/thanks-owed';
import { browserZone } from '../../ledger/user-time';
import type { Status } from '../../ui/saved';
import type { Here } from '../../ui/time-words';
import { whileOpen } from '../../ui/while-open';
import { say, shownLocale } from '../../ui/words';

/** Whose card is shown, by the page's address; undefined for the list. */
export const route = signal(cardPlace(location.hash).person);
/** The thread whose job is to be closed, by the page's address. */
export const closing = signal(cardPlace(location.hash).closing);
/** What is known of it; undefined until it was read. */
export const closingThread = signal<JobThread | undefined>(undefined);
/** Whether the page is at its import and export. */
export const importShown = signal(isImport());
/** Which people are listed. */
export const wish = signal<PeopleWish>({ search: '', list: 'kept', order: 'recent' });
/** Of them all, in their order; undefined until they were read. */
export const ids = signal<PersonId[] | undefined>(undefined);
/** How many are not to be written to. */
export const outCount = signal(0);
/** The one whose card is shown; undefined until they were read. */
export const whole = signal<WholePerson | undefined>(undefined);
/** What is owed to them: thanks, or to be told how it went. */
export const owed = signal<Owed[]>([]);
export const settings = signal<Settings>(firstSettings);
export const now = signal(Date.now());
/** What became of the last change, and how it is taken back. */
export const status = signal<Status | undefined>(undefined);

export const ledger: Ledger = openLedger();

/** Keeps the page true to the ledger and to its own address, until the signal. */
export function follow(signal: AbortSignal): void {
  signal.addEventListener('abort', () => ledger.close());
  window.addEventListener('hashchange', () => goTo(cardPlace(location.hash)), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || tick(), { signal });
  whileOpen(signal, () => {
    const { list, ...rest } = wish.value;
    // Who is searched for among those one knows may be anybody.
    const everywhere = list === 'kept' && rest.search.trim() !== '';
    const wanted: PeopleWish = { ...rest, list: everywhere ? 'all' : list };
    return live(() => peopleIds(ledger, wanted), ids, readFailed);
  });
  whileOpen(signal, () => live(countOut, outCount, readFailed));
  whileOpen(signal, () => live(() => readSettings(ledger), settings, readFailed));
  whileOpen(signal, () => {
    const [who, at] = [route.value, now.value];
    return who === undefined ? undefined : live(() => readWhole(who, at), whole, readFailed);
  });
  whileOpen(signal, () => {
    const [who, at] = [route.value, now.value];
    return who === undefined ? undefined : live(() => readOwed(who, at), owed, readFailed);
  });
  whileOpen(signal, () => {
    const thread = closing.value;
    closingThread.value = undefined;
    return thread && live(() => jobThread(ledger, thread), closingThread, readFailed);
  });
}

/** Where a person's card is, or on it the checklist of the job in a thread. */
export function addressOf(id: PersonId, thread?: ThreadKey): string {
  return `#${cardAddress(id, thread)}`;
}

export function here(): Here {
  const { zone } = calendarOf(settings.value, browserZone());
  return { zone, locale: shownLocale(), say };
}

function isImport(): boolean {
  return location.hash === '#import';
}

function goTo({ person, closing: thread }: CardPlace): void {
  importShown.value = isImport();
  closing.value = thread;
  // The checklist opens and closes on the card that is shown already.
  if (person !== undefined && person === route.peek()) return;
  whole.value = undefined;
  owed.value = [];
  route.value = person;
  scrollTo(0, 0);
}

function tick(): void {
  now.value = Date.now();
}

const countOut = () => ledger.cards.where('byName').startsWith('out\t').count();

/** Whatever is told of one person rests on these. */
const rests = () => {
  const { threads, messages, records, touches, people, cards, jobs } = ledger;
  return [threads, messages, records, touches, people, cards, jobs];
};

const readWhole = (who: PersonId, at: number) =>
  watching(rests(), () => wholePerson(ledger, who, at));
const readOwed = (who: PersonId, at: number) => watching(rests(), () => owedToOne(ledger, who, at));

/** The ledger could not be read. */
export function readFailed(): void {
  status.value = { kind: 'failed' };
}
