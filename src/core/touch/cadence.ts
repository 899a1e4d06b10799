import type { CivilDay } from '../civil-day';
import { civilDay } from '../civil-day';
import type { PersonFacts } from '../people/record';
import { type Happening, type TouchKind, touchKinds } from '../people/touches';
import type { Cadences } from '../settings/cadences';

/** How long somebody may be without contact, in days, and since when they are, epoch ms. */
export interface Rhythm {
  cadence: number;
  quietSince: number;
}

/** What tells of the rhythm of somebody. */
export interface RhythmGround {
  stage: string | undefined;
  /** As the user said of them alone. */
  cadence: PersonFacts['cadence'] | undefined;
  /** Latest real contact, epoch ms. */
  contactAt: number | undefined;
  /** When the user said what they are: from then on it is counted where there was no contact yet. Epoch ms. */
  saidAt: number | undefined;
  happened: readonly Happening[];
}

/** Undefined for people of whom nothing says that there is to be contact, or of whom the user said that there is not. */
export function rhythmOf(ground: RhythmGround, cadences: Cadences): Rhythm | undefined {
  const { stage, cadence: own } = ground;
  const byStage = cadences.find((each) => each.stage === stage)?.days;
  const cadence = typeof own === 'number' ? own : byStage;
  const quietSince = lastContact(ground) ?? ground.saidAt;
  if (cadence === undefined || cadence === 0 || quietSince === undefined) return undefined;
  return { cadence, quietSince };
}

/** Not now: until a day, and how often in a row that was said. */
export interface PutOff {
  until: CivilDay;
  times: number;
  at: number;
}

/** A week at first, and each time twice as long, until there was contact; a year at most. Days. */
const firstWait = 7;
const longestWait = 365;

/** Undefined where the user did not put it off since there was contact. */
export function putOffOf(
  { happened, contactAt }: Pick<RhythmGround, 'happened' | 'contactAt'>,
  zone: string,
): PutOff | undefined {
  const since = lastContact({ happened, contactAt }) ?? Number.NEGATIVE_INFINITY;
  const times = happened.filter(({ body, at }) => body.kind === 'putOff' && at > since);
  const at = latest(times.map((each) => each.at));
  if (at === undefined) return undefined;
  const wait = Math.min(longestWait, firstWait * 2 ** (times.length - 1));
  return { until: civilDay(at, zone) + wait, times: times.length, at };
}

/**
 * When there was contact: as mail tells it, and by what the user says that they did, which mail may not show. What was
 * put off, let go or only drafted is none. Epoch ms.
 */
export function lastContact({
  happened,
  contactAt,
}: Pick<RhythmGround, 'happened' | 'contactAt'>): number | undefined {
  const told = happened.filter(({ body }) => isByHand(body.kind)).map(({ at }) => at);
  return latest([contactAt, ...told]);
}

/** Whether it is one of those that the user tells by hand: each of them is contact. */
export function isByHand(kind: string): boolean {
  return touchKinds.includes(kind as TouchKind);
}

function latest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
