import type { Address } from '../../mail';
import type { PersonId } from '../person-id';
import type { PersonFacts } from '../record';

/** All that a file can tell of a person, as texts; what is told several times stands in the file's order. */
export const fields = [
  'name',
  'given',
  'family',
  'address',
  'organisation',
  'phone',
  'stage',
  'labels',
  'notes',
  'birthday',
  'dates',
  'language',
  'zone',
  'channel',
  'cadence',
  'referredBy',
  'referral',
  'optOut',
  'optOutReason',
  'id',
] as const;
export type Field = (typeof fields)[number];
export type RawPerson = Partial<Record<Field, string[]>>;

/** A person as a file tells of them; wholly good, as those with a fault are left out. */
export interface ImportedPerson {
  /** Where in the file, from 1; several where lines of one address became one person. */
  lines: number[];
  /** Their id in a file that we wrote ourselves, where it is not an address. */
  id: PersonId | undefined;
  addresses: Address[];
  facts: Partial<PersonFacts>;
}

/** Why a line, or a card, is not taken. `text`: what is wrong there; `line` from 1. */
export interface Fault {
  line: number;
  why: Why;
  text: string;
}

export type Why =
  | 'address'
  | 'broken'
  | 'cells'
  | 'date'
  | 'language'
  | 'nobody'
  | 'number'
  | 'optOut'
  | 'oldCard'
  | 'person'
  | 'quote'
  | 'tooLong'
  | 'zone';

export interface ReadPeople {
  people: ImportedPerson[];
  faults: Fault[];
}

/** What reading rests on beside the file. */
export interface Ways {
  /** Epoch ms. */
  now: number;
  /** What comes first in a date like 3/4/2026. */
  first: 'day' | 'month';
  /** The stage that a word names, undefined for none that is known. */
  knownStage: (text: string) => string | undefined;
}

/** Bytes of a file; an address book of 20,000 people has three million. */
export const largestFile = 10_000_000;
/** People in a file. */
export const mostPeople = 20_000;
