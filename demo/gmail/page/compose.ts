import type { ComposeForm } from './compose-html';
import { composeOf, composeUnder, openInline, openPopOut } from './compose-window';
import { text } from './dom';
import { answeredPeople, forwarded, quoteOf, replySubject, sender } from './reply-form';
import { onUndone } from './sending';
import { account, options, say } from './settings';
import { answeredBy, type KnownMessage, type KnownThread } from './store';

export type ReplyKind = 'reply' | 'reply-all' | 'forward';

/** Opens the reply box of a message after the delay that the options ask for, if ever. */
export function reply(
  item: Element,
  thread: KnownThread,
  message: KnownMessage,
  kind: ReplyKind,
): void {
  if (options.boxDelay === 'never') return;
  const begin = () => openReply(item, thread, message, kind);
  if (options.boxDelay === 0) begin();
  else setTimeout(begin, options.boxDelay);
}

/** A draft that lies in the thread stands open under the message that it answers. */
export function openDraft(messages: Element, thread: KnownThread, draft: KnownMessage): void {
  if (composeOf(draft.id) !== undefined) return;
  const answered = answeredBy(thread, draft)?.id;
  const items = [...messages.querySelectorAll('[role=listitem].h7')];
  const item =
    items.find((one) => one.querySelector(`[data-message-id="#${answered}"]`)) ?? items.at(-1);
  if (item === undefined) return;
  const { from, to, cc, subject } = draft;
  const form: ComposeForm = {
    draft: draft.id,
    thread: thread.id.split('|')[0],
    answers: answered,
    from,
    to,
    cc,
    subject,
    html: withoutQuote(draft.html ?? ''),
    hasQuote: 'no quote',
  };
  openInline(item, form, quoteIn(draft.html ?? ''));
}

/** A new message, empty unless something was filled in. */
export function composeNew(filled: Partial<ComposeForm> = {}): void {
  const form: ComposeForm = {
    draft: newDraftId(),
    thread: undefined,
    answers: undefined,
    from: account.owner,
    to: [],
    cc: [],
    subject: '',
    html: `<div><br></div>${signature()}`,
    hasQuote: 'no quote',
    ...filled,
  };
  openPopOut(form, '', say.newMessage);
}

/** Whether the address asks for a window with one new message and no list: `?view=cm` (general knowledge, unverified). */
export const isComposeLink = (search: string) => new URLSearchParams(search).get('view') === 'cm';

/** Opens it with what the address says: `to`, `su` and `body`. */
export function composeFromLink(search: string): void {
  const asked = new URLSearchParams(search);
  const lines = (asked.get('body') ?? '').split('\n').map((line) => text(line) || '<br>');
  const to = (asked.get('to') ?? '').split(',').map((each) => each.trim());
  composeNew({
    to: to.filter((each) => each !== '').map((address) => ({ address, name: '' })),
    subject: asked.get('su') ?? '',
    html: `${lines.map((line) => `<div>${line}</div>`).join('')}${signature()}`,
  });
}

function openReply(item: Element, thread: KnownThread, message: KnownMessage, kind: ReplyKind) {
  const already = composeUnder(message.id);
  if (already !== undefined) return already.model.editable.focus();
  const quote = kind === 'forward' ? forwarded(message) : quoteOf(message);
  const form: ComposeForm = {
    draft: newDraftId(),
    thread: thread.id.split('|')[0],
    answers: message.id,
    from: sender(message),
    ...answeredPeople(message, kind),
    subject: replySubject(thread.subject, kind),
    html: `<div dir="ltr"><br></div>${signature()}${options.quote === 'shown' ? quote : ''}`,
    hasQuote: 'quote',
  };
  const left = options.quote === 'shown' ? '' : quote;
  if (options.replyBox === 'popout') openPopOut(form, left, form.subject);
  else openInline(item, form, left);
}

/** An undone letter whose conversation does not show it opens in a window of its own. */
onUndone((letter) => {
  if (composeOf(letter.id) !== undefined) return;
  const { id, thread, answers, from, to, cc, subject, html, quote } = letter;
  const hasQuote = quote === '' ? 'no quote' : 'quote';
  openPopOut({ draft: id, thread, answers, from, to, cc, subject, html, hasQuote }, quote, subject);
});

const signature = () =>
  account.signature === ''
    ? ''
    : `<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${account.signature}</div>`;

const quoteStart = '<br><div class="gmail_quote">';
const withoutQuote = (html: string) => html.split(quoteStart)[0] ?? '';
const quoteIn = (html: string) => html.slice(withoutQuote(html).length);

const newDraftId = () =>
  `msg-a:r${crypto.getRandomValues(new BigUint64Array(1))[0]?.toString().slice(0, 18)}`;
