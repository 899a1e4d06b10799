import {
  type Address,
  isDraft,
  isOwn,
  type Message,
  plainText,
  type Thread,
} from '../demo/mailbox/mail';
import type { Mailbox } from '../demo/mailbox/mailbox';
import type { TourSite } from '../demo/tour-site';
import type { TrueMessage, TrueThread, Truth } from './truth';

/** What the demo's mail server holds of an account, by the names that the site's page gives to threads. */
export function truthOfMailbox(mailbox: Mailbox, site: TourSite, account = 0): Truth {
  const { owner, threads } = mailbox.account(account);
  return {
    owner: `${site.webmail}:${owner.address}`,
    threads: Object.fromEntries(
      [...threads.values()].map((thread) => [
        site.threadOf(mailbox, thread.legacyId),
        told(thread),
      ]),
    ),
  };
}

function told({ messages }: Thread): TrueThread {
  const people = messages.flatMap(({ from, to, cc, replyTo }) => [from, ...to, ...cc, ...replyTo]);
  return {
    subjects: messages.map(({ subject }) => subject),
    people: [...new Map(people.map((person) => [person.address, personOf(person)])).values()],
    messages: messages.map(messageOf),
    places: messages.flatMap(placesOf),
    counts: [messages.length, messages.filter((message) => !isDraft(message)).length],
  };
}

function messageOf(message: Message): TrueMessage {
  return {
    id: message.legacyId,
    at: message.time,
    from: personOf(message.from),
    to: [...message.to, ...message.cc].map(personOf),
    side: isOwn(message) || isDraft(message) ? 'out' : 'in',
    draft: isDraft(message),
    text: plainText(message.html),
  };
}

const personOf = ({ address, name }: Address) => ({ address: address.toLowerCase(), name });

function placesOf({ labels }: Message): string[] {
  if (labels.has('^k')) return ['trash'];
  if (labels.has('^s')) return ['spam'];
  return labels.has('^i') ? ['inbox'] : ['archive'];
}
