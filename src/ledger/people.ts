import { type Address, isMailAddress, type Person } from '../core/mail';
import type { Sighting } from '../core/sighting';
import { type ContactKind, contactRange, contactTime } from './contacts';
import type { Ledger } from './ledger';
import type { PersonRow } from './rows';

/**
 * Remembers the names by which people were shown; somebody known by name alone is not one to be remembered yet. Answers
 * with those who are new, or have another name.
 */
export async function recordNames(
  ledger: Ledger,
  sightings: readonly Sighting[],
): Promise<Address[]> {
  const named = namesIn(sightings);
  const before = await ledger.people.bulkGet([...named.keys()]);
  const rows = [...named].map(([address, names], index) => ({
    address,
    names: joinNames(before[index]?.names ?? [], names),
  }));
  await ledger.people.bulkPut(rows);
  return rows
    .filter(({ names: [now] }, index) => {
      const known = before[index];
      return known === undefined || known.names[0]?.name !== now?.name;
    })
    .map(({ address }) => address);
}

/** When the person was last heard from and written to, by all that is known of all accounts. Epoch ms. */
export async function lastContacts(
  ledger: Ledger,
  who: Address,
): Promise<{ heardAt: number | undefined; wroteAt: number | undefined }> {
  return {
    heardAt: await latestContact(ledger, who, 'heard'),
    wroteAt: await latestContact(ledger, who, 'wrote'),
  };
}

type Names = PersonRow['names'];

function namesIn(sightings: readonly Sighting[]): Map<Address, Names> {
  const named = new Map<Address, Names>();
  for (const sighting of sightings) {
    for (const { address, name } of peopleIn(sighting)) {
      if (!isMailAddress(address)) continue;
      const names = named.get(address) ?? [];
      named.set(address, name === undefined ? names : [...names, { name, at: sighting.at }]);
    }
  }
  return named;
}

function peopleIn(sighting: Sighting): Person[] {
  if (sighting.kind === 'thread') return sighting.facts.participants ?? [];
  if (sighting.kind !== 'message') return [];
  const { from, replyTo, to = [], cc = [] } = sighting.facts;
  return [from, replyTo, ...to, ...cc].filter((person) => person !== undefined);
}

/**
 * The latest eight names, each with its latest time. A name that has fallen out can come back only with a later
 * time, by which it would have stayed: so the order of joining makes no difference.
 */
export function joinNames(a: Names, b: Names): Names {
  const latestOf = new Map<string, number>();
  for (const { name, at } of [...a, ...b]) {
    latestOf.set(name, Math.max(at, latestOf.get(name) ?? 0));
  }
  const names = [...latestOf].map(([name, at]) => ({ name, at }));
  return names.sort((x, y) => y.at - x.at || (x.name < y.name ? -1 : 1)).slice(0, 8);
}

/** When there was the latest contact of a kind with somebody. Epoch ms; undefined where there was none. */
export async function latestContact(ledger: Ledger, who: Address, kind: ContactKind) {
  const [from, to] = contactRange(who, kind);
  const entries = ledger.threads.where('people').between(from, to, true, true);
  const [last] = await entries.reverse().limit(1).keys();
  return last === undefined ? undefined : contactTime(String(last));
}
