import { type Address, callName, domainOf, isX500, type Person } from '../mail';
import { isList } from '../reading/senders';
import type { Message, ThreadView } from '../standing';

/** Who wrote a message: the user, a colleague, somebody else, or nobody can tell. */
export type Side = 'own' | 'colleague' | 'other' | 'unknown';

/**
 * What the page's own data says of the direction is believed first (an alias may not be known yet), then the
 * sender's address, then a direction written or inferred.
 */
export function sideOf({ facts: { from, direction }, directionBy }: Message, view: Whose): Side {
  if (direction === 'out' && directionBy === 'json') return 'own';
  if (from !== undefined) {
    if (view.own.has(from.address)) return 'own';
    return isColleague(from.address, view) ? 'colleague' : 'other';
  }
  if (direction === undefined) return 'unknown';
  return direction === 'out' ? 'own' : 'other';
}

export type Whose = Pick<ThreadView, 'own' | 'colleagueDomains' | 'colleagues'>;

/** False where who wrote rests on an inference, or an inference says otherwise. */
export function isSideSure(message: Message, side: Side): boolean {
  const { from, direction } = message.facts;
  if (message.directionBy !== 'inferred') return side !== 'unknown';
  return from !== undefined && (side === 'own') === (direction === 'out');
}

/** Whom an answer goes to: the Reply-To where known, unless it is the user's own or a list's. */
export function personOf(
  { facts: { from, replyTo } }: Message,
  { own }: Whose,
): Person | undefined {
  const elsewhere = replyTo === undefined || own.has(replyTo.address) || isList(replyTo.address);
  return elsewhere ? from : replyTo;
}

/** What the writer is called in a reason; nothing where the message does not show them. */
export function nameOf({ facts: { from, replyTo } }: Message): string[] {
  return from === undefined ? [] : [from.name ?? replyTo?.name ?? callName(from)];
}

/** All addresses of the writer that the message shows. */
export function addressesOf({ facts: { from, replyTo } }: Pick<Message, 'facts'>): Address[] {
  return [from, replyTo].flatMap((person) => (person === undefined ? [] : [person.address]));
}

/** All recipients, or undefined where the page showed none. */
export function recipientsOf({ facts: { to, cc } }: Message): Address[] | undefined {
  if (to === undefined && cc === undefined) return undefined;
  const all = [...(to ?? []), ...(cc ?? [])].map(({ address }) => address);
  return all.length === 0 ? undefined : all;
}

/** The own address that a message was written to, To before Cc. */
export function writtenTo(
  { facts: { to = [], cc = [] } }: Message,
  own: Whose['own'],
): Address | undefined {
  return [...to, ...cc].find(({ address }) => own.has(address))?.address;
}

/** Exchange writes an X.500 address for users of its own organisation alone. */
export function isColleague(who: Address, { own, colleagueDomains, colleagues }: Whose): boolean {
  if (own.has(who)) return false;
  return isX500(who) || colleagueDomains.has(domainOf(who)) || colleagues.has(who);
}
