import { type CivilDay, civilDay } from '../civil-day';
import type { PersonId } from '../people/person-id';
import type { RememberedDate } from '../people/record';
import type { Happening } from '../people/touches';
import { isByHand, lastContact, putOffOf, type Rhythm } from './cadence';
import { daysUntil } from './remembered';

/** Somebody who may be proposed, with all that speaks for it and against it. Times are epoch ms. */
export interface Candidate {
  person: PersonId;
  rhythm: Rhythm | undefined;
  /** The user said that they are never to be proposed. */
  never: boolean;
  dates: readonly RememberedDate[];
  happened: readonly Happening[];
  /** When there was real contact last; undefined where there was none yet. */
  contactAt: number | undefined;
  /** When the user last wrote to them or phoned them, as far as mail tells. */
  wroteAt: number | undefined;
  /** They do not want to be written to. */
  out: boolean;
  /** They wait for an answer of the user's, or were promised something: they stand in the list. */
  owed: boolean;
}

/** Why somebody is proposed: a day to remember so many days ahead, or days without contact. */
export type Why =
  | { kind: 'date'; date: RememberedDate; ahead: number }
  | { kind: 'quiet'; days: number; contact: 'before' | 'never' };

export interface Chosen {
  person: PersonId;
  why: Why;
}

/** People to write to on one day, at most: more are a wall, not a choice. */
export const mostADay = 5;

/** So many days ahead a day to remember is told: a weekend lies in between at most. */
export const daysAhead = 3;

/**
 * Whom to write to on a day: first those with a day to remember, the nearest first; then who is without contact for
 * longest, measured by how long that may be. `zone`: IANA, of the user.
 */
export function choose(candidates: readonly Candidate[], today: CivilDay, zone: string): Chosen[] {
  return candidates
    .flatMap((each) => proposalOf(each, today, zone) ?? [])
    .sort(byUrgency)
    .slice(0, mostADay)
    .map(({ person, why }) => ({ person, why }));
}

/** A proposal, and how urgent it is beside others. */
export interface Proposal extends Chosen {
  /** How often over the days without contact are what they may be. */
  over: number;
  quietSince: number;
}

/** Why somebody is to be written to; undefined where they are not. */
export function proposalOf(
  candidate: Candidate,
  today: CivilDay,
  zone: string,
): Proposal | undefined {
  const { person, rhythm, never, out, owed } = candidate;
  if (never || out || owed || isWrittenOn(today, candidate, zone)) return undefined;
  const putOff = putOffOf(candidate, zone);
  const quietSince = rhythm?.quietSince ?? 0;
  const date = nextDate(candidate, putOff?.at, today, zone);
  if (date !== undefined) return { person, why: { kind: 'date', ...date }, over: 0, quietSince };
  if (rhythm === undefined || (putOff !== undefined && putOff.until > today)) return undefined;
  const days = today - civilDay(rhythm.quietSince, zone);
  if (days < rhythm.cadence) return undefined;
  const contact = lastContact(candidate) === undefined ? 'never' : 'before';
  return { person, why: { kind: 'quiet', days, contact }, over: days / rhythm.cadence, quietSince };
}

/** The order of a day's proposals; the person's id decides the rest. */
export function byUrgency(a: Proposal, b: Proposal): number {
  const ahead = ({ why }: Proposal) => (why.kind === 'date' ? why.ahead : daysAhead + 1);
  return (
    ahead(a) - ahead(b) ||
    b.over - a.over ||
    a.quietSince - b.quietSince ||
    (a.person < b.person ? -1 : 1)
  );
}

/** Whether the user wrote to them on this day, phoned them or met them, or says so. */
function isWrittenOn(today: CivilDay, { wroteAt, happened }: Candidate, zone: string): boolean {
  const told = happened.filter(({ body }) => isByHand(body.kind)).map(({ at }) => at);
  return [wroteAt, ...told].some((at) => at !== undefined && civilDay(at, zone) === today);
}

/** The nearest day to remember, unless it was put off, or the user was in touch for it, since it was first told. */
function nextDate(
  { dates, happened }: Candidate,
  putOffAt: number | undefined,
  today: CivilDay,
  zone: string,
): { date: RememberedDate; ahead: number } | undefined {
  const told = happened.filter(({ body }) => isByHand(body.kind)).map(({ at }) => at);
  const done = [putOffAt, ...told].flatMap((at) => (at === undefined ? [] : civilDay(at, zone)));
  const near = dates
    .map((date) => ({ date, ahead: daysUntil(date, today) }))
    .filter(({ ahead }) => ahead <= daysAhead)
    .filter(({ ahead }) => !done.some((day) => day >= today + ahead - daysAhead))
    .sort((a, b) => a.ahead - b.ahead || kinds.indexOf(a.date.kind) - kinds.indexOf(b.date.kind));
  return near[0];
}

const kinds: readonly RememberedDate['kind'][] = ['birthday', 'other'];
