import type { Address } from '../mail';
import type { ComposeForm } from './compose-html';
import { inlineBox, popOutBox } from './compose-html';
import { draw, part, show } from './dom';
import { startModel } from './editor';
import { moleHost } from './frame';
import { record } from './record';
import { replyAreaOf } from './reply-area';
import { answeredPeople, forwarded, quoteOf, replySubject, sender } from './reply-form';
import { discardDraft, type Letter, onUndone, saveDraft, sendLetter } from './sending';
import { account, options, say } from './settings';
import type { KnownMessage, KnownThread } from './store';

export type ReplyKind = 'reply' | 'reply-all' | 'forward';

/** An open compose window. */
export interface Compose {
  readonly form: ComposeForm;
  readonly root: HTMLElement;
  readonly quote: string;
  readonly model: ReturnType<typeof startModel>;
  readonly close: () => void;
  people: { from: Address; to: readonly Address[]; cc: readonly Address[] };
}

const open = new Map<string, Compose>();

export const openComposes = () => [...open.values()];

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
  if (open.has(draft.id)) return;
  const items = [...messages.querySelectorAll('[role=listitem].h7')];
  const item =
    items.find((one) => one.querySelector(`[data-message-id="#${draft.answers}"]`)) ?? items.at(-1);
  if (item === undefined) return;
  const { from, to, cc, subject } = draft;
  const form: ComposeForm = {
    draft: draft.id,
    thread: thread.id.split('|')[0],
    answers: draft.answers ?? thread.messages[0]?.id,
    from,
    to,
    cc,
    subject,
    html: withoutQuote(draft.html ?? ''),
    hasQuote: 'no quote',
  };
  place(item, form, quoteIn(draft.html ?? ''));
}

/** An empty new message. */
export function composeNew(): void {
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
  };
  popOut(form, '', say.newMessage);
}

function openReply(item: Element, thread: KnownThread, message: KnownMessage, kind: ReplyKind) {
  const already = openComposes().find((one) => one.form.answers === message.id);
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
  if (options.replyBox === 'popout') popOut(form, left, form.subject);
  else place(item, form, left);
}

function place(item: Element, form: ComposeForm, quote: string): void {
  const area = replyAreaOf(item);
  const bar = [...area.children];
  const root = draw(inlineBox(form));
  for (const child of bar) show(child as HTMLElement, 'hidden');
  area.append(root);
  area.classList.add('adB');
  area.classList.remove('iq');
  show(part(item, '.gA'), 'shown');
  start(form, quote, root, () => {
    root.remove();
    area.classList.remove('adB');
    area.classList.add('iq');
    for (const child of bar) show(child as HTMLElement, 'shown');
  });
}

function popOut(form: ComposeForm, quote: string, title: string): void {
  const root = draw(popOutBox(form, title));
  moleHost().append(root);
  start(form, quote, root, () => root.remove());
}

function start(form: ComposeForm, quote: string, root: HTMLElement, remove: () => void): void {
  const editable = part(root, '[g_editable=true]');
  const compose: Compose = {
    form,
    root,
    quote,
    model: startModel(editable, () => saveDraft(letterOf(compose))),
    people: { from: form.from, to: form.to, cc: form.cc },
    close: () => {
      open.delete(form.draft);
      compose.model.stop();
      remove();
    },
  };
  open.set(form.draft, compose);
  wire(compose);
  editable.focus();
}

function wire(compose: Compose): void {
  const { root } = compose;
  const send = (event: Event) => {
    record('send', compose.form.draft, event);
    void sendLetter(letterOf(compose), compose.close);
  };
  part(root, '.aoO').addEventListener('click', send);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send(event);
    }
  });
  const menu = part(root, '.Up .J-M');
  part(root, '.hG').addEventListener('click', () => show(menu, 'shown'));
  part(root, '[selector=scheduledSend]').addEventListener('click', () => {
    const tomorrow = Date.now() + 24 * 3_600_000;
    void sendLetter({ ...letterOf(compose), sendAt: tomorrow }, compose.close);
  });
  part(root, '.oh').addEventListener('click', () => {
    compose.close();
    discardDraft(letterOf(compose));
  });
  root.querySelector('.Ha')?.addEventListener('click', () => {
    if (compose.model.state() === 'changed') saveDraft(letterOf(compose));
    compose.close();
  });
  root.querySelector('.aH1')?.addEventListener('click', (event) => {
    (event.currentTarget as Element).parentElement?.remove();
    compose.model.append(compose.quote);
  });
  wirePeople(compose);
}

function wirePeople(compose: Compose): void {
  const { root } = compose;
  const menu = root.querySelector<HTMLElement>('.fe .J-M');
  root.querySelector('.az2')?.addEventListener('click', () => menu && show(menu, 'shown'));
  for (const choice of root.querySelectorAll('.fe .J-N'))
    choice.addEventListener('click', () => {
      const own = [account.owner, ...account.aliases];
      const from = own.find((one) => one.address === choice.getAttribute('value'));
      if (from === undefined || menu === null) return;
      compose.people = { ...compose.people, from };
      part(root, 'input[name=from]').setAttribute('value', from.address);
      part(root, '.az3').textContent = `${from.name} <${from.address}>`;
      show(menu, 'hidden');
    });
  const typed = root.querySelector<HTMLInputElement>('.anm[name=to] input.agP');
  typed?.addEventListener('change', () => {
    const address = typed.value.trim();
    compose.people = { ...compose.people, to: [...compose.people.to, { address, name: '' }] };
    typed.value = '';
  });
}

function letterOf(compose: Compose): Letter {
  const subject = part(compose.root, 'input[name=subjectbox]') as HTMLInputElement;
  const expanded = compose.model.html().includes('gmail_quote');
  return {
    id: compose.form.draft,
    thread: compose.form.thread,
    answers: compose.form.answers,
    ...compose.people,
    subject: subject.value,
    html: compose.model.html(),
    quote: expanded ? '' : compose.quote,
    sendAt: undefined,
  };
}

/** An undone letter whose conversation does not show it opens in a window of its own. */
onUndone((letter) => {
  if (open.has(letter.id)) return;
  const { id, thread, answers, from, to, cc, subject, html, quote } = letter;
  const hasQuote = quote === '' ? 'no quote' : 'quote';
  popOut({ draft: id, thread, answers, from, to, cc, subject, html, hasQuote }, quote, subject);
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
