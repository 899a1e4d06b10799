import type { MessageFacts } from '../sighting';
import type { Nature } from '../standing';
import type { TextReading } from './read-text';
import { isBouncer, isList, isMachine, isNoReply, isPersonal, isPublisher } from './senders';
import { isCalendar, isDelay, isInvitation, isOutOfOffice } from './subjects';

/**
 * What kind of mail a message is. Judged from all that is folded of it, so that it does not matter in which order
 * sender, category, subject and text became known; undefined while the sender is unknown.
 */
export function natureOf(
  facts: MessageFacts,
  opensAs?: TextReading['opensAs'],
): Nature | undefined {
  const { from, subject = '' } = facts;
  if (from !== undefined && isBouncer(from.address))
    return isDelay(subject) ? 'automated' : 'bounce';
  if (isOutOfOffice(subject) || opensAs === 'absence') return 'out-of-office';
  if (isCalendar(subject) || isInvitation(subject, opensAs)) return 'calendar';
  if (from === undefined) return undefined;
  return natureBySender(facts, from) ?? natureByCategory(facts) ?? 'person';
}

function natureBySender(
  { category, replyTo, to = [], cc = [] }: MessageFacts,
  from: NonNullable<MessageFacts['from']>,
): Nature | undefined {
  const lists = [from, ...to, ...cc].some(({ address }) => isList(address));
  if (lists) return 'list';
  const machine = isNoReply(from.address) || isMachine(from.address);
  // Contact forms write from a no-reply address for a person; shops set a Reply-To on promotions too.
  if (isPersonal(replyTo, from) && category !== 'promotions' && category !== 'social')
    return 'person';
  if (machine) return 'automated';
  return isPublisher(from.address) ? 'bulk' : undefined;
}

function natureByCategory({ category }: MessageFacts): Nature | undefined {
  switch (category) {
    case 'promotions':
      return 'bulk';
    case 'forums':
      return 'list';
    case 'social':
    case 'updates':
      return 'automated';
    default:
      return undefined;
  }
}
