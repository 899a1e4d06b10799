import { isMailAddress, nameHandle, type Person } from '../../src/core/mail';
import type { Reading } from './reading';

/** What a reading tells, one fact a line: of whom somebody must hear, and what is merely told beside it. */
export interface Facts {
  people: Set<string>;
  details: Set<string>;
}

/** Somebody of whom the list would not tell any more is a person lost, whatever else is still told. */
export function factsOf(
  { owner, rows, conversation, sightings, reply }: Reading,
  known: ReadonlyMap<string, string>,
): Facts {
  const whoIs = ({ address }: Person) => known.get(address) ?? address;
  const people = new Set<string>();
  const details = new Set<string>();
  if (owner !== undefined) people.add(`owner ${owner}`);
  for (const { thread } of rows) people.add(`row ${thread}`);
  if (conversation !== undefined) people.add(`open ${conversation.thread}`);
  for (const sighting of sightings) {
    if (sighting.kind === 'thread') {
      people.add(`thread ${sighting.thread}`);
      // Recipients of an open conversation do not wait.
      const told = sighting.sense === 'row' ? people : details;
      for (const person of sighting.facts.participants ?? []) {
        told.add(`in ${sighting.thread} ${whoIs(person)}`);
        details.add(`address in ${sighting.thread} ${person.address}`);
      }
    }
    if (sighting.kind === 'message') {
      const of = `${sighting.thread} ${minuteOf(sighting.facts.sentAt) ?? sighting.id}`;
      const { from } = sighting.facts;
      if (sighting.sense !== 'inferred') people.add(`message ${of}`);
      if (from !== undefined) people.add(`from ${of} ${whoIs(from)}`);
      details.add(`text ${of} ${sighting.text !== undefined}`);
    }
    if (sighting.kind === 'account') continue;
    if (sighting.kind === 'list') {
      details.add(`list ${sighting.list} ${sighting.complete}`);
      continue;
    }
    for (const [name, value] of Object.entries(sighting.facts))
      if (value !== undefined && name !== 'participants' && name !== 'from')
        details.add(`${sighting.thread} ${sighting.sense} ${name} ${JSON.stringify(value)}`);
  }
  if (reply !== undefined) {
    details.add(`reply ${reply.outcome}`);
    if (reply.proof !== undefined)
      details.add(
        `proof ${JSON.stringify([reply.proof.thread, reply.proof.to, reply.proof.draft])}`,
      );
    details.add(`opens ${reply.opener !== undefined}`);
  }
  return { people, details };
}

/** Facts of the one that the other lacks. */
export function lost(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [...before].filter((fact) => !after.has(fact));
}

const minuteOf = (at: number | undefined) =>
  at === undefined ? undefined : Math.floor(at / 60_000);

/** The address behind each name, where the page tells it of exactly one: the same person may be told of by either. */
export function addressesIn({ sightings }: Reading): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const people = sightings.flatMap((sighting) => {
    if (sighting.kind === 'thread') return sighting.facts.participants ?? [];
    return sighting.kind === 'message' ? (sighting.facts.from ?? []) : [];
  });
  for (const { address, name } of people)
    if (name !== undefined && isMailAddress(address)) known.set(nameHandle(name), address);
  return known;
}
