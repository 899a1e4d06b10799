import type { Ids } from './ids';
import { type Account, type Address, type Attachment, escapeHtml, type Message } from './mail';

/** A message to be put into the mailbox. Times are epoch ms; `text` becomes the HTML where none is given. */
export interface NewMail {
  readonly account?: number;
  /** The id of the thread that it joins, sync or legacy; a new thread when left out. */
  readonly thread?: string;
  readonly from: Address;
  readonly replyTo?: readonly Address[];
  readonly to?: readonly Address[];
  readonly cc?: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly at?: number;
  readonly labels?: readonly string[];
  readonly attachments?: readonly Attachment[];
}

/** A message of the owner, sent or a draft, that was not written in the demo page. */
export interface OwnLetter extends Omit<NewMail, 'thread' | 'account' | 'at'> {
  readonly account: number;
  readonly thread: string | undefined;
  readonly at: number;
  readonly state: 'sent' | 'draft';
}

/** A message that came in at `time`, epoch ms. */
export function received(mail: NewMail, account: Account, ids: Ids, time: number): Message {
  const { id, legacyId } = ids.received(time);
  const message: Message = {
    id,
    legacyId,
    time,
    from: mail.from,
    replyTo: mail.replyTo ?? [],
    to: mail.to ?? [account.owner],
    cc: mail.cc ?? [],
    bcc: [],
    subject: mail.subject,
    html: mail.html ?? paragraphs(mail.text),
    labels: new Set(mail.labels ?? ['^i', '^u', '^smartlabel_personal']),
    messageId: `<${legacyId}@${mail.from.address.split('@')[1]}>`,
    answers: undefined,
    attachments: mail.attachments ?? [],
    sendAt: undefined,
  };
  message.labels.add('^all');
  return message;
}

/** A message of the owner that was not written in the demo page. */
export function ownMessage(
  letter: Omit<OwnLetter, 'account' | 'thread'>,
  account: Account,
  ids: Ids,
): Message {
  const { id, legacyId } = ids.created(letter.at);
  const labels = letter.state === 'draft' ? ['^all', '^r', '^r_bt'] : ['^all', '^f', '^f_bt', '^o'];
  const kept = (letter.labels ?? []).filter((label) => label.startsWith('^x_'));
  return {
    ...received(letter, account, ids, letter.at),
    id,
    legacyId,
    labels: new Set([...labels, ...kept]),
  };
}

/** Plain text as the HTML that Gmail's own editor makes: one `div` a line. */
export function paragraphs(text: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '<br>' : escapeHtml(line)));
  return `<div dir="ltr">${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
}
