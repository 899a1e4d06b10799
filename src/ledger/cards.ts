import type { PersonId } from '../core/people/person-id';
import { cardOf, loadGrounds } from './card-of';
import { cardKinds, type Look, lookAtAll, timesOf } from './contact-times';
import { addressIn, type ContactKind, kindIn } from './contacts';
import type { Ledger } from './ledger';
import { loadOwn } from './own';
import type { ThreadRow } from './rows';
import { loadMerged } from './same-as';
import { readSettings } from './settings';

/** Somebody of whom something may have changed: contacts of these kinds, or what was said and shown of them alone. */
export interface Moved {
  who: PersonId;
  kinds: readonly ContactKind[];
}

/**
 * Computes the cards of these people anew. To be called in each transaction that changes what is said of them, their
 * names, their touches or their contacts. The user has no card.
 */
export async function refreshCards(ledger: Ledger, moved: readonly Moved[]): Promise<void> {
  await refresh(ledger, moved, (members, kinds) => timesOf(ledger, members, kinds));
}

async function refresh(ledger: Ledger, moved: readonly Moved[], look: Look): Promise<void> {
  if (moved.length === 0) return;
  const [merged, own] = [await loadMerged(ledger), await loadOwn(ledger)];
  const { cadences } = await readSettings(ledger);
  const kindsOf = new Map<PersonId, Set<ContactKind>>();
  for (const { who, kinds } of moved) {
    const root = merged.rootOf(who);
    kindsOf.set(root, new Set([...(kindsOf.get(root) ?? []), ...kinds]));
  }
  const grounds = await loadGrounds(ledger, [...kindsOf.keys()], merged);
  const cards = await Promise.all(
    grounds.map((each) => cardOf(each, kindsOf.get(each.id) ?? new Set(), { own, cadences }, look)),
  );
  await ledger.cards.bulkPut(cards.filter((card) => card !== undefined));
  const without = grounds.filter((_, index) => cards[index] === undefined).map(({ id }) => id);
  const hidden = moved.map(({ who }) => who).filter((who) => merged.rootOf(who) !== who);
  await ledger.cards.bulkDelete([...without, ...hidden]);
}

/**
 * All cards from the ground up: after an import, or when an account was erased. One walk through the index of contacts
 * is much quicker than a look for each of twenty thousand people.
 */
export async function rebuildCards(ledger: Ledger): Promise<void> {
  await ledger.cards.clear();
  const known = [
    ...((await ledger.people.toCollection().primaryKeys()) as PersonId[]),
    ...((await ledger.records.toCollection().primaryKeys()) as PersonId[]),
    ...((await ledger.touches.orderBy('person').uniqueKeys()) as PersonId[]),
  ];
  const all = [...new Set(known)];
  const look = await lookAtAll(ledger);
  for (let start = 0; start < all.length; start += portion) {
    const moved = all.slice(start, start + portion).map((who) => ({ who, kinds: cardKinds }));
    await refresh(ledger, moved, look);
  }
}

const portion = 500;

/** Whose contacts differ between rows and what has become of them, as far as a card shows it. */
export function movedContacts(before: readonly ThreadRow[], after: readonly ThreadRow[]): Moved[] {
  return after.flatMap((row, index) => {
    const [past, present] = [before[index]?.people ?? [], row.people];
    return [...differing(past, present), ...differing(present, past)]
      .filter((entry) => cardKinds.some((kind) => kind === kindIn(entry)))
      .map((entry) => ({ who: addressIn(entry), kinds: [kindIn(entry)] }));
  });
}

function differing(these: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return these.filter((entry) => !known.has(entry));
}
