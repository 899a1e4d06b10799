import * as z from 'zod/mini';
import type { BackupPart } from '../core/backup-parts';
import { decisionBody } from '../core/decision';
import { job } from '../core/outbox';
import { personId } from '../core/people/person-id';
import { type PersonFacts, personFacts } from '../core/people/record';
import { touch } from '../core/people/touches';
import type { TextReading } from '../core/reading/read-text';
import type { Sign } from '../core/reading/signs';
import type { SaidOf } from '../core/said';
import { messageFacts, person, sense, threadFacts } from '../core/sighting';
import { type GiveFacts, giveFacts } from '../core/touch/give';
import { account, home } from '../protocol/parts';
import type { PersonRow } from './rows';

/** What a file calls itself, and the form of what it holds. A change that older readers would misread counts it up. */
export const backupFormat = 'answerable-backup';
export const backupVersion = 3;

/** A row of a part as a file has it: without keys that follow from the rest, and without what is computed from it. */
export type BackupRow<P extends BackupPart> = z.infer<ReturnType<typeof backupRows>[P]>;

/** The form of each part's rows. Nothing in it was seen after `latest` (epoch ms): it would count as newest for ever. */
export function backupRows(latest: number) {
  const seen = ms.check(z.lte(latest));
  const told = <T extends z.ZodMiniType>(value: T) => z.object({ value, sense, at: seen });
  return {
    accounts: z.object({
      account,
      on: z.boolean(),
      switchedAt: z.optional(ms),
      firstSeenAt: ms,
      own: z.array(person.shape.address).check(z.maxLength(1_000)),
      lookedAt: z.optional(seen),
      home: z.optional(home),
    }),
    threads: z.object({
      account,
      thread: id,
      seenAt: seen,
      lists: z.array(id).check(z.maxLength(1_000)),
      facts: z.optional(registersOf(threadShape, told)),
      people: z.optional(z.record(person.shape.address, told(shownPerson))),
    }),
    messages: z.object({
      account,
      thread: id,
      id,
      facts: registersOf({ ...messageFacts.shape, read: z.object(reading) }, told),
    }),
    people: z.object({
      ...personRow,
      names: z.array(z.object({ name, at: seen })).check(z.maxLength(8)),
    }),
    lists: z.object({ account, list: id, at: seen, oldest: ms, newest: ms }),
    decisions: z.object({ account, id, thread: id, at: ms, body: decisionBody }),
    jobs: z.extend(job, { account, state: z.enum(endedStates) }),
    records: z.object({ id: personId, facts: saidForm<PersonFacts>(personFacts.shape, seen) }),
    touches: touch,
    gives: z.object({ id, facts: saidForm<GiveFacts>(giveFacts.shape, seen) }),
  } satisfies Record<BackupPart, z.ZodMiniType>;
}

/** Jobs that nobody can take up any more: a note that was under way when the backup was made must not go out by it. */
export const endedStates = ['sent', 'left', 'undone', 'failed', 'unsure'] as const;

const ms = z.int().check(z.gte(0), z.lte(8.64e15));
const id = z.string().check(z.minLength(1), z.maxLength(512));
const name = z.string().check(z.maxLength(200));
const shownPerson = z.object({ name: z.optional(name), place: z.int().check(z.gte(0)) });

const { participants: _, ...threadShape } = threadFacts.shape;

// A field that is added to what is kept must be named here too, or it would be lost on the way: hence `satisfies`.
const word = z.string().check(z.maxLength(300));
const share = z.number().check(z.gte(0), z.lte(1));
const signs = [
  'absence',
  'calendar',
  'bounce',
  'undelivered',
  'unsubscribe',
  'unanswered',
  'machine',
  'mass',
  'firm-foot',
  'to-list',
  'to-many',
] as const satisfies readonly Sign[];

const reading = {
  length: z.int().check(z.gte(0)),
  asks: share,
  asksNamed: z.optional(z.object({ name: word, p: share })),
  sentence: z.optional(z.string().check(z.maxLength(300))),
  sentenceOf: z.optional(z.enum(['asks', 'chases', 'promises'])),
  cut: z.optional(z.literal(true)),
  draft: z.optional(z.literal(true)),
  language: z.optional(z.string().check(z.maxLength(35))),
  chases: z.boolean(),
  closes: z.optional(z.literal(true)),
  notes: z.optional(z.literal(true)),
  informs: z.optional(z.literal(true)),
  optOut: z.optional(z.enum(['asked', 'withdrawn'])),
  pledges: z.optional(
    z
      .array(
        z.object({
          by: z.optional(ms),
          dated: z.boolean(),
          words: z.optional(z.string().check(z.maxLength(300))),
        }),
      )
      .check(z.maxLength(5)),
  ),
  greets: z.optional(word),
  calls: z.optional(z.array(word).check(z.maxLength(20))),
  signs: z.optional(z.array(z.enum(signs)).check(z.maxLength(20))),
} satisfies Record<keyof TextReading, z.ZodMiniType>;

const personRow = {
  address: person.shape.address,
  names: z.unknown(),
} satisfies Record<keyof PersonRow, z.ZodMiniType>;

/** What was said of something: a value of each fact, and when. */
function saidForm<F>(shape: Readonly<Record<string, z.ZodMiniType>>, at: z.ZodMiniType<number>) {
  const said = Object.entries(shape).map(([fact, value]) => [
    fact,
    z.optional(z.object({ value, at })),
  ]);
  return z.object(Object.fromEntries(said)) as unknown as z.ZodMiniType<SaidOf<F>>;
}

type Told = (value: z.ZodMiniType) => z.ZodMiniType;

/** Facts as registers: each, where it is there, with its sense and time. */
function registersOf(shape: Readonly<Record<string, z.ZodMiniType>>, told: Told) {
  const registers = Object.entries(shape).map(([fact, of]) => [
    fact,
    z.optional(told(of instanceof z.ZodMiniOptional ? (of.def.innerType as z.ZodMiniType) : of)),
  ]);
  return z.object(Object.fromEntries(registers) as Record<string, z.ZodMiniType>);
}
