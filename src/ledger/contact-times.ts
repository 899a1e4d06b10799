import type { PersonId } from '../core/people/person-id';
import { type ContactKind, contact, contactKindOf, contactTime } from './contacts';
import type { Ledger } from './ledger';
import { latestContact } from './people';
import type { CardTimes } from './rows';

/** The kinds of contact of which a card knows the latest. */
export const cardKinds: readonly ContactKind[] = [
  'heard',
  'wrote',
  'phoned',
  'optedOut',
  'optedIn',
];

/** Finds the latest contacts of these kinds with these people. */
export type Look = (
  members: readonly PersonId[],
  kinds: readonly ContactKind[],
) => Promise<CardTimes>;

/** The latest contact of each of these kinds over all addresses; of one that there is none of, undefined. Epoch ms. */
export async function timesOf(
  ledger: Ledger,
  members: readonly PersonId[],
  kinds: readonly ContactKind[] = cardKinds,
): Promise<CardTimes> {
  const times = kinds.map(async (kind) => {
    const all = members.map((who) => latestContact(ledger, who, kind));
    return [kind, latestOf(await Promise.all(all))] as const;
  });
  return Object.fromEntries(await Promise.all(times));
}

/** Finds them after one walk through the whole index, in which the latest entry of each person and kind comes last. */
export async function lookAtAll(ledger: Ledger): Promise<Look> {
  const latest = new Map<string, number>();
  for (const entry of (await ledger.threads.orderBy('people').uniqueKeys()) as string[])
    latest.set(contactKindOf(entry), contactTime(entry));
  return async (members, kinds) => {
    const times = kinds.map((kind) => {
      const all = members.map((who) => latest.get(contactKindOf(contact(who, kind, 0))));
      return [kind, latestOf(all)];
    });
    return Object.fromEntries(times);
  };
}

/** Undefined where there is none. */
export function latestOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
