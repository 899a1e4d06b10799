import { type AccountKey, isMailAddress, ownAddressOf, type Person } from '../../src/core/mail';
import type { MessageSighting } from '../../src/core/sighting';
import type { TrueMessage, TruePerson, TrueThread, Truth } from '../truth';
import type { Reading } from './reading';

/** What a captured page says before it is damaged: no mail server stands behind it to ask. */
export function truthOfReading({ owner, sightings }: Reading): Truth {
  const threads: Record<string, TrueThread> = {};
  const of = (thread: string) => {
    threads[thread] ??= { subjects: [], people: [], messages: [], places: [], counts: [] };
    return threads[thread];
  };
  for (const sighting of sightings) {
    if (sighting.kind === 'thread') {
      const { subject, participants, place, count } = sighting.facts;
      const thread = of(sighting.thread);
      thread.people.push(...(participants ?? []).map(personOf));
      if (subject !== undefined) thread.subjects.push(subject);
      if (place !== undefined) thread.places.push(place);
      if (count !== undefined) thread.counts.push(count);
    }
    if (sighting.kind === 'message') of(sighting.thread).messages.push(messageOf(sighting, owner));
  }
  return { owner: owner ?? '', threads };
}

function messageOf({ id, facts, text }: MessageSighting, owner: string | undefined): TrueMessage {
  const own = owner === undefined ? undefined : ownAddressOf(owner as AccountKey);
  const from = facts.from && personOf(facts.from);
  const side =
    from === undefined || !isMailAddress(from.address)
      ? undefined
      : from.address === own
        ? 'out'
        : 'in';
  return {
    id,
    at: facts.sentAt,
    from,
    to: facts.to && [...facts.to, ...(facts.cc ?? [])].map(personOf),
    side: facts.direction ?? side,
    draft: facts.state === 'draft',
    text,
  };
}

const personOf = ({ address, name }: Person): TruePerson => ({ address, name });
