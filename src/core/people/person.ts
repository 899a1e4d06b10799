import { organisationOf } from '../colleagues';
import { type Address, callName, domainOf, isMailAddress } from '../mail';
import { mergeSaid } from '../said';
import { type OptOut, type OptOutWords, optOutOf } from './opt-out';
import type { PersonId } from './person-id';
import { isUnsaid, type PersonFacts, type PersonRecord, type SaidFacts } from './record';

/** A person as pages show them: what the user said, and else what the mail tells. */
export interface Person {
  id: PersonId;
  /** Under which they write, or are known; the one of the id first. Handles are left out. */
  addresses: Address[];
  name: string;
  /** Said, else the domain of an address; undefined where anybody can have a mailbox there. */
  organisation: string | undefined;
  /** Said, else `colleague` for people of the user's own domains. */
  stage: string | undefined;
  optOut: OptOut | undefined;
  /** What the user said, to be changed; a fact that was taken back is left out. */
  said: Partial<PersonFacts>;
}

/** What the mail tells of a person, over all their addresses. */
export interface Known {
  /** Everybody merged into the person, that one first: see `same.ts`. */
  members: readonly PersonId[];
  /** Names by which they were shown, the latest first. */
  names: readonly string[];
  words: OptOutWords;
  colleagueDomains: ReadonlySet<string>;
}

/** Puts together who a person is. `records`: what was said of them and of those merged into them, in any order. */
export function personFrom(records: readonly PersonRecord[], known: Known): Person {
  const facts = saidOf(records);
  const said = valuesOf(facts);
  const [id = ''] = known.members;
  const addresses = known.members.filter(isMailAddress);
  return {
    id,
    addresses,
    name: said.name ?? known.names[0] ?? callName({ address: addresses[0] ?? id }),
    organisation: said.organisation ?? first(addresses, organisationOf),
    stage: said.stage ?? stageByDomain(addresses, known.colleagueDomains),
    optOut: optOutOf(facts.optOut?.value, known.words),
    said,
  };
}

/** What was said of the same person in several records: of each fact what was said last. */
export function saidOf(records: readonly PersonRecord[]): SaidFacts {
  return records
    .map(({ facts }) => facts)
    .reduce<SaidFacts>((a, b) => mergeSaid<PersonFacts>(a, b), {});
}

/** When the user said what somebody is, or how often there is to be contact; epoch ms. */
export function saidAtOf({ stage, cadence }: SaidFacts): number | undefined {
  const times = [stage?.at, cadence?.at].filter((at) => at !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** The facts that hold: neither taken back, nor about the merging itself. */
export function valuesOf({ sameAs: _, ...facts }: SaidFacts): Partial<PersonFacts> {
  const held = Object.entries(facts).filter(([name, { value }]) => !isUnsaid(name, value));
  return Object.fromEntries(held.map(([name, { value }]) => [name, value]));
}

/** The stage of somebody of whom nothing was said. */
function stageByDomain(
  addresses: readonly Address[],
  colleagueDomains: ReadonlySet<string>,
): string | undefined {
  return addresses.some((each) => colleagueDomains.has(domainOf(each))) ? 'colleague' : undefined;
}

function first<T>(all: readonly Address[], of: (each: Address) => T | undefined): T | undefined {
  return all.map(of).find((value) => value !== undefined);
}
