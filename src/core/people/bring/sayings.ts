import { madeId } from '../person-id';
import type { Saying } from '../record';
import type { Item } from './plan';

/** What is done with a person of a file; of somebody new `fill` and `replace` are the same. */
export type Choice = 'fill' | 'replace' | 'skip';

/**
 * What is to be said of a person so that they are taken as chosen; empty where nothing changes. `unique` gives an id to
 * somebody without an address.
 */
export function sayingsFor(item: Item, choice: Choice, unique: () => string): Saying[] {
  if (choice === 'skip') return [];
  const { person, known, fills, differs, joins } = item;
  const names = choice === 'fill' ? fills : [...fills, ...differs];
  const facts = Object.fromEntries(names.map((name) => [name, person.facts[name]]));
  const id = known?.id ?? person.id ?? joins[0] ?? madeId(unique());
  const others = joins.filter((each) => each !== id);
  if (known !== undefined && names.length === 0 && others.length === 0) return [];
  return [
    { person: id, facts },
    ...others.map((each): Saying => ({ person: each, facts: { sameAs: id } })),
  ];
}

/**
 * In portions of at most so many sayings, as the background takes them. A person is never cut in two, but one with more
 * addresses than that.
 */
export function portions(people: readonly Saying[][], most: number): Saying[][] {
  const all: Saying[][] = [];
  for (const said of people) {
    if (said.length === 0) continue;
    const last = all.at(-1);
    if (last !== undefined && last.length + said.length <= most) last.push(...said);
    else for (let at = 0; at < said.length; at += most) all.push(said.slice(at, at + most));
  }
  return all;
}
