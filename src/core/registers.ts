import { type Sense, senses } from './sighting';

/**
 * Sightings are folded fact by fact. Each fact is a register that keeps the greatest value told so far, in a total
 * order; so any order, any duplicates and any splitting of the sightings give the same record.
 */
export interface Told<T> {
  value: T;
  sense: Sense;
  /** When it was seen, epoch ms. */
  at: number;
}

/** Facts as registers, by name. */
export type Registers<F> = { [K in keyof F]?: Told<Exclude<F[K], undefined>> };

/** Facts as one sighting told them; what it did not tell is left out. */
export function registers<F extends object>(facts: F, sense: Sense, at: number): Registers<F> {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    told.map(([name, value]) => [name, { value, sense, at }]),
  ) as Registers<F>;
}

/** What the registers hold. */
export function values<F extends object>(told: Registers<F>): F {
  return Object.fromEntries(
    Object.entries(told).map(([name, register]) => [name, (register as Told<unknown>).value]),
  ) as F;
}

/** A total order of what was told of one fact; 0 for the very same. */
export type Order = (a: Told<unknown>, b: Told<unknown>) => number;

/** For what does not change: the stronger sense knows better. */
export const bySense: Order = (a, b) =>
  strength(a.sense) - strength(b.sense) || a.at - b.at || compareValues(a.value, b.value);

/** For what changes: the later sight knows better, however weak. */
export const byTime: Order = (a, b) =>
  a.at - b.at || strength(a.sense) - strength(b.sense) || compareValues(a.value, b.value);

/** Joins two sets of registers; the greater of each counts, in the order that `order` gives for its name. */
export function mergeRegisters<R extends object>(a: R, b: R, order: (name: string) => Order): R {
  const merged: Record<string, Told<unknown>> = { ...(a as Record<string, Told<unknown>>) };
  for (const [name, told] of Object.entries(b as Record<string, Told<unknown>>)) {
    merged[name] = greater(order(name), merged[name], told);
  }
  return merged as R;
}

/** The later in the order of two tellings of one fact. */
export function greater<T>(order: Order, a: Told<T> | undefined, b: Told<T>): Told<T> {
  return a !== undefined && order(a, b) >= 0 ? a : b;
}

/** How much a sense weighs: see {@link senses}. */
export function strength(sense: Sense): number {
  return senses.indexOf(sense);
}

/** Compares two values of whatever form by their canonical text. */
export function compareValues(a: unknown, b: unknown): number {
  return compare(canonical(a), canonical(b));
}

/** Compares texts by code unit, which is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON with sorted keys, so that equal values are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}
