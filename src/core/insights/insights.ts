import { civilDay, minutesOf, weekday } from '../civil-day';
import type { Address } from '../mail';
import type { Happening } from '../people/touches';
import type { WorkCalendar } from '../work-calendar';
import { type Figures, figuresOf, type Promised } from './figures';
import type { Wait } from './waits';

/** What is known, of mailboxes that are switched on. Times are epoch ms. */
export interface Known {
  waits: readonly Wait[];
  pledges: readonly (Promised & { who: Address | undefined })[];
  /** When people wrote. */
  heard: readonly number[];
  touches: readonly Pick<Happening, 'at' | 'body'>[];
  /** The person behind an address, and what they are to the user. */
  personOf: (who: Address) => { id: string; stage: string | undefined };
}

export interface Period {
  /** The first instant that counts; what is still open counts however old it is. */
  from: number;
  now: number;
  calendar: WorkCalendar;
}

export interface Insights {
  all: Figures;
  /** By the week in which the person wrote, oldest first; every week of the period, also an empty one. */
  byWeek: { week: number; figures: Figures }[];
  /** Most waits first; undefined for people without a stage. */
  byStage: { stage: string | undefined; figures: Figures }[];
  /** Whoever waited, most waits first. */
  byPerson: { person: string; figures: Figures }[];
  /** How many mails of people came, by weekday (0 = Sunday) and hour of the user's zone. */
  load: number[][];
  balance: Record<'gave' | 'asked' | 'thanked', number>;
}

/** What the period came to. `week` is the civil day of its Monday. */
export function insightsOf(known: Known, { from, now, calendar }: Period): Insights {
  const isIn = (at: number) => at >= from && at <= now;
  const waits = known.waits.filter(
    ({ since, end }) => isIn(since) || (since <= now && end === undefined),
  );
  const pledges = known.pledges.filter(({ until }) => isIn(until));
  const figures = (some: Group): Figures => figuresOf(some.waits, some.pledges, calendar, now);
  const person = (who: Address | undefined) =>
    who === undefined ? undefined : known.personOf(who);
  const mondayOf = (at: number) => monday(civilDay(at, calendar.zone));
  const byWeek = grouped(
    waits,
    pledges,
    ({ since }) => mondayOf(since),
    ({ until }) => mondayOf(until),
  );
  return {
    all: figures({ waits, pledges }),
    byWeek: weeks(mondayOf(from), mondayOf(now)).map((week) => ({
      week,
      figures: figures(byWeek.get(week) ?? none()),
    })),
    byStage: most(
      grouped(
        waits,
        pledges,
        ({ who }) => person(who)?.stage,
        ({ who }) => person(who)?.stage,
      ),
    ).map(([stage, group]) => ({ stage, figures: figures(group) })),
    byPerson: most(
      grouped(
        waits,
        pledges,
        ({ who }) => person(who)?.id,
        ({ who }) => person(who)?.id,
      ),
    ).flatMap(([id, group]) => (id === undefined ? [] : { person: id, figures: figures(group) })),
    load: loadOf(known.heard.filter(isIn), calendar.zone),
    balance: balanceOf(known.touches.filter(({ at }) => isIn(at))),
  };
}

interface Group {
  waits: Wait[];
  pledges: Known['pledges'][number][];
}

const none = (): Group => ({ waits: [], pledges: [] });

function grouped<Key>(
  waits: readonly Wait[],
  pledges: Known['pledges'],
  keyOfWait: (wait: Wait) => Key,
  keyOfPledge: (pledge: Known['pledges'][number]) => Key,
): Map<Key, Group> {
  const groups = new Map<Key, Group>();
  const group = (key: Key) => {
    const known = groups.get(key) ?? none();
    groups.set(key, known);
    return known;
  };
  for (const wait of waits) group(keyOfWait(wait)).waits.push(wait);
  for (const pledge of pledges) group(keyOfPledge(pledge)).pledges.push(pledge);
  return groups;
}

/** Most waits first; of as many, by name. */
function most<Key>(groups: Map<Key, Group>): [Key, Group][] {
  return [...groups].sort(
    ([a, one], [b, other]) =>
      other.waits.length - one.waits.length || (String(a) < String(b) ? -1 : 1),
  );
}

const monday = (civil: number) => civil - ((weekday(civil) + 6) % 7);

function weeks(first: number, last: number): number[] {
  return Array.from({ length: (last - first) / 7 + 1 }, (_, index) => first + 7 * index);
}

function loadOf(heard: readonly number[], zone: string): number[][] {
  const load = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const at of heard) {
    const hours = load[weekday(civilDay(at, zone))];
    const hour = Math.floor(minutesOf(at, zone) / 60);
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return load;
}

function balanceOf(touches: Known['touches']): Insights['balance'] {
  const balance = { gave: 0, asked: 0, thanked: 0 };
  for (const { body } of touches) {
    if (body.kind === 'gave' || body.kind === 'asked' || body.kind === 'thanked') {
      balance[body.kind] += 1;
    }
  }
  return balance;
}
