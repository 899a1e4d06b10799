import { type ContactKind, contactsWith, contactTime } from './contacts';
import type { Ledger } from './ledger';
import type { PersonRow } from './rows';

/** A line of the table of people; times are epoch ms. */
export interface KnownPerson {
  address: string;
  /** Latest first. */
  names: string[];
  heardAt: number | undefined;
  wroteAt: number | undefined;
}

/** Everybody who is known, by address, with when they were last heard from and written to. */
export async function knownPeople(ledger: Ledger): Promise<KnownPerson[]> {
  const contacts = await latestContacts(ledger);
  const people = await ledger.people.orderBy(':id').toArray();
  return people.map((person) => knownPerson(person, contacts));
}

/** By the beginning of an index entry, as of `contacts.ts`, and kind. The last entry of each is the latest. */
async function latestContacts(ledger: Ledger): Promise<Map<string, number>> {
  const latest = new Map<string, number>();
  for (const entry of (await ledger.threads.orderBy('people').uniqueKeys()) as string[])
    latest.set(entry.slice(0, entry.lastIndexOf('\t')), contactTime(entry));
  return latest;
}

function knownPerson({ address, names }: PersonRow, contacts: Map<string, number>): KnownPerson {
  const at = (kind: ContactKind) => contacts.get(`${contactsWith(address)}${kind}`) || undefined;
  return {
    address,
    names: names.map(({ name }) => name),
    heardAt: at('heard'),
    wroteAt: at('wrote'),
  };
}
