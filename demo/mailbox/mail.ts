/** A person's address; `name` is what their mail program shows, possibly empty. */
export interface Address {
  readonly address: string;
  readonly name: string;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/**
 * One message as the mail server of the demo keeps it. `time` is epoch ms. Labels are Gmail's own
 * (`^i` inbox, `^u` unread, `^f` sent, `^r` draft, `^pfg` being sent: facts A6).
 */
export interface Message {
  /** `msg-f:<decimal>` when received, `msg-a:r<number>` when made by a client (facts A1). */
  readonly id: string;
  /** 64-bit hex; `legacyId >> 20` is the time of arrival in epoch ms (facts A1). */
  legacyId: string;
  time: number;
  from: Address;
  replyTo: readonly Address[];
  to: readonly Address[];
  cc: readonly Address[];
  bcc: readonly Address[];
  subject: string;
  html: string;
  labels: Set<string>;
  /** The RFC 5322 Message-ID, with its angle brackets. */
  messageId: string;
  /** The sync id of the message that this one answers, if any. */
  answers: string | undefined;
  attachments: readonly Attachment[];
  /** When a scheduled message goes out, epoch ms. */
  sendAt: number | undefined;
}

export interface Thread {
  /** `thread-f:<decimal>` (same number as its first message), or `thread-a:r<number>`. */
  readonly id: string;
  readonly legacyId: string;
  readonly messages: Message[];
  /** The account's version at the last change of this thread. */
  version: number;
}

/** One signed-in account; `index` is the N of `/mail/u/N/`. */
export interface Account {
  readonly index: number;
  readonly owner: Address;
  /** Addresses that the owner may also send as. */
  readonly aliases: readonly Address[];
  /** HTML that Gmail puts at the end of a new message, possibly empty. */
  readonly signature: string;
  readonly threads: Map<string, Thread>;
  version: number;
}

export const isDraft = (message: Message) => message.labels.has('^r');
export const isOwn = (message: Message) => message.labels.has('^f');
export const isReceived = (message: Message) => !isOwn(message) && !isDraft(message);

/** The message as plain text on one line, as Gmail cuts its snippets from. */
export function plainText(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
