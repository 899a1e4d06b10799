import type { MessageFacts } from '../sighting';
import type { Nature } from '../standing';
import { bySubject, kindOf } from './kind';
import type { Envelope } from './mail';
import type { Sign } from './signs';

/**
 * What kind of mail a message is, by all that is folded of it, so that it does not matter in which order sender,
 * category, subject and text became known; undefined while the sender is unknown.
 */
export function natureOf(facts: MessageFacts, signs: readonly Sign[] = []): Nature | undefined {
  if (facts.from === undefined) return bySubject(facts, signs);
  return kindOf(envelopeOf(facts, nobody), signs);
}

/** Who the user is, as far as it is known. */
export type Self = Pick<Envelope, 'own' | 'ownNames'>;

const nobody: Self = { own: [], ownNames: [] };

/** A message's facts as the reading takes them. */
export function envelopeOf(facts: MessageFacts, { own, ownNames }: Self): Envelope {
  const { from = {}, to = [], cc = [], replyTo, subject = '', category, direction } = facts;
  const labels = category === undefined ? [] : [category];
  const headers = new Map<string, string>();
  const way = direction ?? 'in';
  return { own, ownNames, from, to, cc, replyTo, subject, headers, labels, direction: way };
}
