import type { Address } from '../../mailbox/mail';
import { fill } from '../words';
import type { ReplyKind } from './compose';
import { messageTitle } from './dates';
import { text } from './dom';
import { account, isOwnAddress, say } from './settings';
import type { KnownMessage } from './store';

/** Whom a reply goes to: Reply-To before From; to an own message, whoever got that. */
export function answeredPeople(
  message: KnownMessage,
  kind: ReplyKind,
): { to: readonly Address[]; cc: readonly Address[] } {
  if (kind === 'forward') return { to: [], cc: [] };
  const own = isOwnAddress(message.from.address);
  const back = own ? message.to : message.replyTo.length > 0 ? message.replyTo : [message.from];
  if (kind === 'reply') return { to: back, cc: [] };
  const taken = new Set(back.map((one) => one.address));
  const others = [...message.to, ...message.cc].filter(
    (one) => !isOwnAddress(one.address) && !taken.has(one.address),
  );
  return { to: back, cc: others };
}

/** The own address that was written to, else the account's. */
export function sender(message: KnownMessage): Address {
  const own = [account.owner, ...account.aliases];
  const addressed = new Set([...message.to, ...message.cc].map((one) => one.address.toLowerCase()));
  return own.find((one) => addressed.has(one.address.toLowerCase())) ?? account.owner;
}

export const replySubject = (subject: string, kind: ReplyKind) =>
  kind === 'forward' ? `Fwd: ${subject}` : /^re:/i.test(subject) ? subject : `Re: ${subject}`;

/** The quoted message as Gmail writes it under a reply (sync-2022-09 cvOnReplySend_2). */
export function quoteOf(message: KnownMessage): string {
  const { name, address } = message.from;
  const line = text(fill(say.wrote, messageTitle(message.time), name, address));
  return `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${line}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${message.html ?? ''}</blockquote></div>`;
}

export const forwarded = (message: KnownMessage) =>
  `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${text(message.from.name)} &lt;${text(message.from.address)}&gt;<br></div>${message.html ?? ''}</div>`;
