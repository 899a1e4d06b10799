import { createHash } from 'node:crypto';

/** Draws and order follow from this alone. */
const seed = 'answerable 2026-11-23';

/** What can be drawn; of one `group` nothing may be drawn for tuning and something else held out. */
export interface Drawable {
  set: string;
  id: string;
  group: string;
}

/** A part of a corpus of which `take` are drawn. An item belongs to the first stratum that it fits. */
export interface Stratum<T> {
  name: string;
  take: number;
  fits(item: T): boolean;
}

/** One that was drawn. */
export interface Drawn<T> {
  item: T;
  stratum: string;
}

/** What each stratum of one round had to draw from. */
export type Pools<T> = Map<Stratum<T>, T[]>;

/**
 * The first `take` of each stratum by a seeded hash, a round in an order by another. A later round draws from
 * what the earlier ones left and stands behind them, so that numbers in use stay as they are.
 */
export function draw<T extends Drawable>(
  items: readonly T[],
  rounds: readonly Stratum<T>[][],
): Drawn<T>[] {
  const drawn: Drawn<T>[] = [];
  for (const strata of rounds) drawn.push(...drawRound(poolsOf(left(items, drawn), strata)));
  return drawn;
}

/** The pools of each round, for telling how densely it was drawn. */
export function poolsOfRounds<T extends Drawable>(
  items: readonly T[],
  rounds: readonly Stratum<T>[][],
): Pools<T>[] {
  return rounds.map((strata, round) =>
    poolsOf(left(items, draw(items, rounds.slice(0, round))), strata),
  );
}

function drawRound<T extends Drawable>(pools: Pools<T>): Drawn<T>[] {
  return [...pools]
    .flatMap(([{ name, take }, pool]) =>
      byHash(pool, 'draw')
        .slice(0, take)
        .map((item) => ({ item, stratum: name })),
    )
    .sort((one, other) => compare(hash('order', key(one.item)), hash('order', key(other.item))));
}

function left<T>(items: readonly T[], drawn: readonly Drawn<T>[]): T[] {
  const taken = new Set(drawn.map(({ item }) => item));
  return items.filter((item) => !taken.has(item));
}

function poolsOf<T>(items: readonly T[], strata: readonly Stratum<T>[]): Pools<T> {
  const pools: Pools<T> = new Map(strata.map((stratum) => [stratum, []]));
  for (const item of items) {
    const stratum = strata.find(({ fits }) => fits(item));
    if (stratum !== undefined) pools.get(stratum)?.push(item);
  }
  return pools;
}

function byHash<T extends Drawable>(items: readonly T[], use: string): T[] {
  return items
    .map((item) => ({ item, rank: hash(use, key(item)) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ item }) => item);
}

const key = ({ set, id }: Drawable) => `${set} ${id}`;
const hash = (use: string, of: string) =>
  createHash('sha256').update(`${seed} ${use} ${of}`).digest('hex');
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
