import type { Person } from '../core/mail';

/** Each person once, as they are named first; at most a hundred (`core/sighting.ts`). */
export function eachOnce(people: readonly Person[]): Person[] {
  const found = new Map<string, Person>();
  for (const person of people) if (!found.has(person.address)) found.set(person.address, person);
  return [...found.values()].slice(0, 100);
}
