import { escapeHtml } from '../../mailbox/mail';
import { say } from './config';
import { fullDate } from './dates';
import type { Item, Person } from './rows';

/** The quoted message as Outlook on the web appends it: a rule, a head of four lines, and the message. */
export function quoteOf(item: Item): string {
  const line = (word: string, value: string) => `<b>${word}</b>&nbsp;${escapeHtml(value)}<br>`;
  const people = (several: readonly Person[]) => several.map(written).join('; ');
  return `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${line(say.wroteFrom, written(item.from))}${line(say.wroteSent, fullDate(item.time))}${line(say.wroteTo, people(item.to))}${line(say.wroteSubject, item.subject)}<div>&nbsp;</div></div>${item.fullHtml}`;
}

const written = ({ name, address }: Person) =>
  address.startsWith('/o=') ? name : `${name} <${address}>`;
