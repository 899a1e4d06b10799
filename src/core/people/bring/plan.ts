import type { Address } from '../../mail';
import { compareValues } from '../../registers';
import type { PersonId } from '../person-id';
import type { PersonFacts } from '../record';
import type { ImportedPerson } from './imported';

/** Somebody of whom the ledger knows already. `members`: all ids under which they are known. */
export interface KnownPerson {
  id: PersonId;
  name: string;
  members: readonly PersonId[];
  said: Partial<PersonFacts>;
}

/** Who is known under an address (or id), and under a name as {@link nameKey} has it. */
export interface Acquaintance {
  byAddress: ReadonlyMap<Address, KnownPerson>;
  byName: ReadonlyMap<string, readonly KnownPerson[]>;
}

/** What would become of one person of a file. */
export interface Item {
  person: ImportedPerson;
  /** Who has one of the addresses already. */
  known: KnownPerson | undefined;
  /** Who is called the same; perhaps the same, perhaps not. */
  alike: readonly KnownPerson[];
  /** Facts of which nothing was said yet, and those of which something else was. */
  fills: (keyof PersonFacts)[];
  differs: (keyof PersonFacts)[];
  /** Addresses that join the person. */
  joins: Address[];
  /** Addresses of yet another whom one knows: they stay theirs. */
  apart: Address[];
  /** Facts in which lines of the file that became one person contradict each other: the first of them stands. */
  split: (keyof PersonFacts)[];
}

/** Lines of one address are made one person, and each is compared with who is known. */
export function planned(
  people: readonly ImportedPerson[],
  { byAddress, byName }: Acquaintance,
): Item[] {
  return joinedLines(people).map(({ person, split }) => {
    const ids = person.id === undefined ? person.addresses : [person.id, ...person.addresses];
    const known = ids.map((each) => byAddress.get(each)).find((each) => each !== undefined);
    const isOthers = (each: Address) => (byAddress.get(each) ?? known) !== known;
    const apart = person.addresses.filter(isOthers);
    const said = known?.said ?? {};
    const named = Object.keys(person.facts) as (keyof PersonFacts)[];
    const fills = named.filter((name) => said[name] === undefined);
    return {
      person,
      known,
      alike: known === undefined ? (byName.get(nameKey(person.facts.name ?? '')) ?? []) : [],
      fills,
      differs: named.filter((name) => differ(said[name], person.facts[name])),
      joins: person.addresses.filter(
        (each) => !apart.includes(each) && !known?.members.includes(each),
      ),
      apart,
      split,
    };
  });
}

/** In which form names are compared. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

const differ = (a: unknown, b: unknown) => a !== undefined && compareValues(a, b) !== 0;

interface Joined {
  person: ImportedPerson;
  split: (keyof PersonFacts)[];
}

function joinedLines(people: readonly ImportedPerson[]): Joined[] {
  const holder = new Map<Address, Joined>();
  const all = new Set<Joined>();
  for (const person of people) {
    const ids = person.id === undefined ? person.addresses : [person.id, ...person.addresses];
    const met = new Set(ids.map((each) => holder.get(each)).filter((each) => each !== undefined));
    const [first, ...others] = [...met, { person, split: [] }];
    if (first === undefined) continue;
    all.add(first);
    for (const other of others) {
      all.delete(other);
      join(first, other);
    }
    for (const each of others.length === 0 ? ids : idsOf(first)) holder.set(each, first);
  }
  return [...all];
}

const idsOf = ({ person: { id, addresses } }: Joined) =>
  id === undefined ? addresses : [id, ...addresses];

function join(into: Joined, from: Joined): void {
  const [a, b] = [into.person, from.person];
  const named = Object.keys(b.facts) as (keyof PersonFacts)[];
  into.split.push(...named.filter((name) => differ(a.facts[name], b.facts[name])), ...from.split);
  into.person = {
    lines: [...a.lines, ...b.lines],
    id: a.id ?? b.id,
    addresses: [...new Set([...a.addresses, ...b.addresses])],
    facts: { ...b.facts, ...a.facts },
  };
}
