import type { Category } from '../sighting';
import type { Nature } from '../standing';
import type { Envelope, Party } from './mail';
import { isGroupHost, isList, isMachine, isNoReply, isPersonal, isPublisher } from './senders';

/** What the addresses of a mail say of its kind; undefined where they may be a person's. */
export function bySenderAndRecipients(mail: Envelope): Nature | undefined {
  const { from, to, cc, replyTo } = mail;
  if (writesItself(from)) return 'bulk';
  if ([from, ...to, ...cc].some(({ address = '' }) => isList(address))) return 'list';
  const sender = addressed(from);
  const machine = isNoReply(sender.address) || isMachine(sender.address);
  const category = categoryOf(mail.labels);
  // Contact forms write from a no-reply address for a person; shops set a Reply-To on promotions too.
  const personal = replyTo?.address !== undefined && isPersonal(addressed(replyTo), sender);
  if (personal && category !== 'promotions' && category !== 'social') return 'person';
  if (machine) return 'automated';
  return isPublisher(sender.address) ? 'bulk' : undefined;
}

/** A list that writes in its own name is a newsletter, but for members whose address it hides ("Ana via Garden"). */
function writesItself({ address = '', name = '' }: Party): boolean {
  const passesOn = /-(?:request|owner|bounces)@/.test(address) || / via /i.test(name);
  return isList(address) && !isGroupHost(address) && !passesOn;
}

/** A sender without an address has one that says nothing. */
function addressed({ address = 'unknown@unknown.invalid', name }: Party) {
  return { address, name };
}

/** What the webmail's own category says of it. */
export function byCategory({ labels }: Envelope): Nature | undefined {
  switch (categoryOf(labels)) {
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

/** Gmail's category of a mail by its label, in any form that its page or its API has (facts A3). */
export function categoryOf(labels: readonly string[]): Category | undefined {
  const all = labels.join(' ').toLowerCase();
  if (/promo/.test(all)) return 'promotions';
  if (/social/.test(all)) return 'social';
  if (/forums|smartlabel_group/.test(all)) return 'forums';
  if (/updates|smartlabel_(?:notification|receipt|finance|travel)/.test(all)) return 'updates';
  return /personal|primary/.test(all) ? 'personal' : undefined;
}
