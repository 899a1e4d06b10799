import type { PersonId } from './person-id';

/** Who was said to be the same as whom: see `sameAs` in `record.ts`. */
export type SameAs = ReadonlyMap<PersonId, PersonId>;

/**
 * The person under whom all that is said of these is shown. Two browsers may have merged two people into each other:
 * of such a circle the first in the alphabet stands for all.
 */
export function rootOf(id: PersonId, sameAs: SameAs): PersonId {
  const way = [id];
  for (;;) {
    const next = sameAs.get(way.at(-1) as PersonId);
    if (next === undefined) return way.at(-1) as PersonId;
    const back = way.indexOf(next);
    if (back !== -1) return way.slice(back).sort()[0] as PersonId;
    way.push(next);
  }
}

/** Everybody who was merged, by the person under whom they are shown; that one comes first, then the alphabet. */
export function membersOf(sameAs: SameAs): Map<PersonId, PersonId[]> {
  const members = new Map<PersonId, Set<PersonId>>();
  for (const id of [...sameAs.keys()].sort()) {
    const root = rootOf(id, sameAs);
    members.set(root, (members.get(root) ?? new Set([root])).add(id));
  }
  return new Map([...members].map(([root, ids]) => [root, [...ids]]));
}
