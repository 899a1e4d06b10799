import type { Address } from '../../mailbox/mail';
import { type ComposeForm, inlineBox, popOutBox } from './compose-html';
import { draw, part, show } from './dom';
import { startModel } from './editor';
import { moleHost } from './frame';
import { record } from './record';
import { replyAreaOf } from './reply-area';
import { discardDraft, type Letter, saveDraft, sendLetter } from './sending';
import { account } from './settings';

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

/** The window in which the message `draft` is written, if one is open. */
export const composeOf = (draft: string): Compose | undefined => open.get(draft);

/** The window that stands open under the message `answered`, if any. */
export const composeUnder = (answered: string): Compose | undefined =>
  [...open.values()].find((one) => one.form.answers === answered);

/** Closes the windows inside an element that goes away; what was written stays as a draft. */
export function closeInside(element: Element): void {
  for (const compose of open.values()) {
    if (!element.contains(compose.root)) continue;
    if (compose.model.state() === 'changed') saveDraft(letterOf(compose));
    compose.close();
  }
}

/** Opens a window inside the conversation, under the message of `item`. */
export function openInline(item: Element, form: ComposeForm, quote: string): void {
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

/** Opens a window of its own at the bottom of the page. */
export function openPopOut(form: ComposeForm, quote: string, title: string): void {
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
  wireSending(compose);
  wirePeople(compose);
  const { root } = compose;
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
}

/** Sends by the button, and by Enter with Ctrl or Cmd. */
function wireSending(compose: Compose): void {
  const { root } = compose;
  const send = (event: Event) => {
    record('send', compose.form.draft, event);
    void sendLetter(letterOf(compose), compose.close);
  };
  part(root, '.aoO').addEventListener('click', send);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(event);
  });
  const menu = part(root, '.Up .J-M');
  part(root, '.hG').addEventListener('click', () => show(menu, 'shown'));
  part(root, '[selector=scheduledSend]').addEventListener('click', () => {
    const tomorrow = Date.now() + 24 * 3_600_000;
    void sendLetter({ ...letterOf(compose), sendAt: tomorrow }, compose.close);
  });
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
