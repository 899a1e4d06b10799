import { address } from '../../../src/core/mail';
import type { OpenMessage, OpenThread } from '../../../src/webmail/outlook/reply-thread';

/**
 * A small page that opens, sends and undoes replies as the facts say Outlook does (facts B2 and B4, and the fragments
 * among the captures), to be varied and to be hostile. Its words are German: nothing may hang on them.
 */
export interface PageOptions {
  /** What is in the toolbar of each message. */
  buttons: 'toolbar' | 'fluent-16' | 'fabric' | 'loose' | 'quick-bar' | 'reply-all-only' | 'none';
  /** Chips that a press on Reply puts into the fields, as markup. */
  to: string;
  cc: string;
  bcc: string;
  /** Chips of To after a choice of plain reply; undefined where there is no such menu. */
  plainTo: string | undefined;
  from: string | undefined;
  /** What stands in the editor when it opens. */
  below: string;
  /** How the editor takes text: see {@link takeText}. */
  editor: 'paste' | 'typing' | 'beforeinput' | 'loses' | 'mangles' | 'slow' | 'late';
  /** Ms until the box appears; never when undefined. */
  delay: number | undefined;
  /** Messages of the conversation, in page order. */
  messages: PageMessage[];
  sending: 'sends' | 'stays' | 'objects' | 'vanishes';
  /** A question that the bin asks first. */
  asksToDiscard: boolean;
  /** The box comes up in a window of its own, outside of the pane. */
  popsOut: boolean;
}

export interface PageMessage {
  from: string;
  name?: string;
  own?: boolean;
  at?: number;
  collapsed?: boolean;
  draft?: boolean;
  body: string;
}

export const thread = 'AAQkADAwATMwMAItYjBiZi03YmY3LTAwAi0wMAoAEABj+Q1=';
export const otherThread = 'AAQkADAwATMwMAItYjBiZi03YmY3LTAwAi0wMAoAEABj+Q2=';
export const own = 'jo@firm.example';
export const ana = 'ana@client.example';

export interface SentMail {
  to: string[];
  text: string;
}

export interface TestPage {
  sent: SentMail[];
  /** Presses of controls that must never be pressed, and of Reply by message. */
  wrong: string[];
  replied: (string | undefined)[];
  /** Gives the box back, as Undo does; undefined until something was sent. */
  undo(): void;
  close(): void;
}

/** A person in a field: seen live 2026-10, the label of a chip is the address, its text the name. */
export function chip(name: string, label: string): string {
  return `<span class="_EType_RECIPIENT_ENTITY _EReadonly_1" contenteditable="false" draggable="true"
    aria-label="${label}"><span class="avatar" data-lpc-hover-target-id="x">AR</span>
    <span class="textContainer-390">${name}</span></span>`;
}

const usual: PageOptions = {
  buttons: 'toolbar',
  to: chip('Ana Ruiz', ana),
  cc: '',
  bcc: '',
  plainTo: undefined,
  from: undefined,
  below: '<div class="elementToProof"><br></div>',
  editor: 'paste',
  delay: 0,
  messages: [{ from: ana, name: 'Ana Ruiz', body: 'Could you send the quote?' }],
  sending: 'sends',
  asksToDiscard: false,
  popsOut: false,
};

let count = 0;

export function openPage(changes: Partial<PageOptions> = {}): TestPage {
  const options = { ...usual, ...changes };
  const ended = new AbortController();
  const page: TestPage = { sent: [], wrong: [], replied: [], undo: () => {}, close };
  document.body.innerHTML = `${ribbon}<div id="ReadingPaneContainerId" style="min-height: 10px">
    ${paneHtml(thread, options)}</div><div class="windows"></div>
    <div role="status" class="notice"></div>`;
  document.body.addEventListener('click', onClick, { signal: ended.signal });

  function onClick({ target }: Event): void {
    const at = target as HTMLElement;
    if (at.closest('[id^=UniqueMessageBody]')) page.wrong.push('inside a message body');
    else if (at.closest('.ribbon')) page.wrong.push('the ribbon');
    else if (at.closest('.never')) page.wrong.push(at.closest('.never')?.className ?? '');
    else if (at.closest('.reply')) reply(at);
    else expand(at);
  }

  function reply(at: HTMLElement): void {
    page.replied.push(at.closest<HTMLElement>('.message')?.dataset.from);
    if (options.delay === undefined) return;
    setTimeout(() => addBox(options, page), options.delay);
  }

  function expand(at: HTMLElement): void {
    // What hears the press is somewhere inside.
    const message = at.closest('.card')?.closest<HTMLElement>('.message');
    if (message?.getAttribute('aria-expanded') !== 'false') return;
    const told = options.messages[Number(message.dataset.index)];
    if (told === undefined) return;
    told.collapsed = false;
    message.outerHTML = messageHtml(told, Number(message.dataset.index), options);
  }

  function close(): void {
    ended.abort();
    document.body.innerHTML = '';
  }

  return page;
}

/** Capture ribbon, in short: two look-alikes of Send. */
const ribbon = `<div class="ribbon" role="group">
  <button type="button" id="splitButton-r1__primaryActionButton" class="fui-SplitButton__primaryActionButton">
    <i data-icon-name="ComposeRegular"></i>Neue E-Mail</button>
  <button type="button" id="splitButton-r2__primaryActionButton" class="fui-SplitButton__primaryActionButton"
    title="Löschen (Entf)"><i data-icon-name="DeleteRegular"></i></button></div>`;

/** Facts B2: pane, conversation, messages. */
export function paneHtml(id: string, options: PageOptions): string {
  const messages = options.messages.map((message, index) => messageHtml(message, index, options));
  const quick =
    options.buttons === 'quick-bar'
      ? `<div class="bar"><button class="reply"><i data-icon-name="ArrowReplyRegular"></i>Antworten</button>
         <button class="never forward"><i data-icon-name="ArrowForwardRegular"></i></button></div>`
      : '';
  return `<div data-app-section="ConversationReadingPaneContainer" class="pane">
    <div data-app-section="ConversationContainer" class="conversation" data-thread="${id}">
    <div id="CONV_1_SUBJECT">Angebot</div><div class="compose-place"></div>
    <div class="messages">${messages.join('')}</div></div>${quick}</div>`;
}

/** Facts B2; capture pgp. */
export function messageHtml(message: PageMessage, index: number, options: PageOptions): string {
  const { from, name = '', at, collapsed, draft, body } = message;
  const data = `data-index="${index}" data-from="${from}" data-name="${name}" data-at="${at ?? ''}"
    ${message.own ? 'data-own' : ''} ${draft ? 'data-draft' : ''}`;
  if (collapsed) {
    return `<div class="message" aria-expanded="false" ${data}><div tabindex="-1">
      <span class="never persona" data-lpc-hover-target-id="x">${name || from}</span>
      <div class="card"><div>${body}</div><button class="never act">Mehr</button></div></div></div>`;
  }
  return `<div class="message" aria-expanded="true" ${data}><div tabindex="-1">
    <span class="sender">${name}</span>${toolbar(options.buttons)}
    <div role="document"><div id="UniqueMessageBody_${index}">${body}</div></div></div></div>`;
}

function toolbar(buttons: PageOptions['buttons']): string {
  const button = (icon: string, css: string) =>
    `<button type="button" role="menuitem" class="${css}"><i data-icon-name="${icon}"></i></button>`;
  const others =
    button('ArrowReplyAllRegular', 'never all') + button('ArrowForwardRegular', 'never forward');
  const split = `<button type="button" aria-haspopup="true" class="never menu"><i
    data-icon-name="ArrowReplyRegular"></i></button>`;
  const names = {
    toolbar: 'ArrowReplyRegular',
    'fluent-16': 'ArrowReply16Filled',
    fabric: 'Reply',
  };
  if (buttons === 'loose') return button('ArrowReplyRegular', 'reply');
  if (buttons === 'reply-all-only') return `<div role="toolbar">${split}${others}</div>`;
  if (buttons === 'none' || buttons === 'quick-bar') return '';
  return `<div role="toolbar">${split}${others}${button(names[buttons], 'reply')}</div>`;
}

/** What a reader of the page would tell: the conversation that is shown first, and that alone. */
export function readShown(): OpenThread | undefined {
  const shown = shownConversations()[0];
  if (shown?.dataset.thread === undefined) return undefined;
  const messages = [...shown.querySelectorAll<HTMLElement>('.message')].map(readMessage);
  return { thread: shown.dataset.thread, element: shown, messages };
}

/** What a reader would tell that goes by the outermost pane: whatever messages are shown in it are of one thread. */
export function readOuter(): OpenThread | undefined {
  const thread = shownConversations()[0]?.dataset.thread;
  if (thread === undefined) return undefined;
  const element = one('#ReadingPaneContainerId');
  const shown = [...element.querySelectorAll<HTMLElement>('.message')];
  return {
    thread,
    element,
    messages: shown.filter((message) => message.checkVisibility()).map(readMessage),
  };
}

function shownConversations(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('.conversation')];
  return all.filter((element) => element.checkVisibility());
}

function readMessage(element: HTMLElement): OpenMessage {
  const { from, name, at, own: isOwn, draft } = element.dataset;
  return {
    element,
    from: from ? address(from) : undefined,
    name: name || undefined,
    own: isOwn !== undefined,
    at: at ? Number(at) : undefined,
    collapsed: element.getAttribute('aria-expanded') === 'false',
    draft: draft !== undefined,
  };
}

/** Adds a reply box to the shown conversation, as a press on Reply does. `text` already stands in it. */
export function addBox(
  options: PageOptions,
  page: TestPage,
  text = '',
  place = options.popsOut ? one('.windows') : shownPlace(),
): HTMLElement {
  place.insertAdjacentHTML('afterbegin', boxHtml(options, text));
  const box = place.firstElementChild as HTMLElement;
  takeText(one('[id^=editorParent] [contenteditable]', box), options.editor);
  box.addEventListener('click', ({ target }) => onBoxClick(target as HTMLElement));

  function onBoxClick(at: HTMLElement): void {
    if (at.closest('[id^=editorParent]')) return;
    if (at.closest('.type')) one('.types').hidden = false;
    if (at.closest('.bin')) bin(box, options, page);
    if (at.closest('.send')) send(box, options, page);
  }

  return box;
}

/** The reading pane may keep hidden ones (facts B2): the place in the one that is shown. */
function shownPlace(): HTMLElement {
  const places = [...document.querySelectorAll<HTMLElement>('.conversation')];
  const shown = places.find((place) => place.checkVisibility()) ?? document.body;
  return one('.compose-place', shown);
}

export function usualPage(changes: Partial<PageOptions> = {}): PageOptions {
  return { ...usual, ...changes };
}

/** Facts B4. */
function boxHtml(options: PageOptions, text: string): string {
  const id = ++count;
  const field = (name: string, people: string) =>
    `<div role="group" id="MSG_15127c3b${id}_${name}"><button type="button">${name}</button>
      <div contenteditable="true" role="textbox">${people}</div></div>`;
  const type =
    options.plainTo === undefined
      ? ''
      : `<button type="button" class="type" aria-haspopup="true"><i data-icon-name="ArrowReplyAllRegular"></i></button>`;
  const from =
    options.from === undefined
      ? ''
      : `<button type="button" aria-haspopup="true" title="${options.from}">Von</button>`;
  return `<div class="compose"><div id="docking_InitVisiblePart_${id}">
    <div class="acts"><div role="group" class="fui-SplitButton">
      <button type="button" class="send fui-SplitButton__primaryActionButton" id="splitButton-r${id}__primaryActionButton"
        title="Senden (Strg+Eingabe)"><i data-icon-name="SendRegular"></i>Senden</button>
      <button type="button" class="never later" aria-haspopup="menu"><i data-icon-name="ChevronDownRegular"></i></button></div>
      <button type="button" class="bin"><i data-icon-name="DeleteRegular"></i></button>
      <button type="button" class="never out"><i data-icon-name="OpenRegular"></i></button>${type}${from}</div>
    ${field('TO', options.to)}${field('CC', options.cc)}${field('BCC', options.bcc)}
    <input aria-label="Betreff" value="AW: Angebot">
    <div id="editorParent_${id}"><div role="textbox" contenteditable="true" aria-multiline="true"
      >${text}${options.below}</div></div></div></div>`;
}

/** Adds the menu of the kinds of reply: it stands at the end of the page. */
export function addTypeMenu(options: PageOptions, page: TestPage): void {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div role="menu" class="types" hidden><div role="menuitemradio" class="all"><i data-icon-name="ArrowReplyAllRegular"></i></div>
      <div role="menuitemradio" class="plain"><i data-icon-name="ArrowReplyRegular"></i></div></div>`,
  );
  one('.types .plain').addEventListener('click', () => {
    one('[id$="_TO"] [contenteditable]').innerHTML = options.plainTo ?? '';
    one('[id$="_CC"] [contenteditable]').innerHTML = '';
  });
  one('.types .all').addEventListener('click', () => page.wrong.push('reply to all'));
}

/**
 * Outlook's editor takes a paste by its own handler, which reads the data in later tasks and puts in a cleaned copy.
 * `typing`: it leaves text to the browser; `loses`: it draws anew without what it was given.
 */
function takeText(editor: HTMLElement, how: PageOptions['editor']): void {
  if (how === 'loses')
    editor.addEventListener('input', () => setTimeout(() => editor.replaceChildren()));
  if (how === 'beforeinput') {
    editor.addEventListener('beforeinput', (event) => {
      if (event.dataTransfer === null) return;
      event.preventDefault();
      putAtCaret(editor, event.dataTransfer.getData('text/html'));
    });
  }
  if (how === 'late') {
    // Signature and quote come after the editor, which then is drawn anew.
    const inside = [...editor.childNodes];
    editor.replaceChildren();
    setTimeout(() => editor.replaceChildren(...inside), 300);
  }
  if (how !== 'late' && how !== 'paste' && how !== 'mangles' && how !== 'slow') return;
  editor.addEventListener('paste', (event) => {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html') ?? '';
    const put = () =>
      putAtCaret(editor, how === 'mangles' ? html.replace('by Thursday', '') : html);
    setTimeout(put, how === 'slow' ? 300 : 0);
  });
}

function putAtCaret(editor: HTMLElement, html: string): void {
  const range = getSelection()?.getRangeAt(0);
  if (range === undefined || !editor.contains(range.startContainer)) return;
  const made = new DOMParser().parseFromString(html, 'text/html');
  for (const div of made.querySelectorAll('div')) div.className = 'elementToProof';
  let line: Node = range.startContainer;
  while (line.parentNode !== editor && line.parentNode?.parentNode && line !== editor)
    line = line.parentNode;
  const nodes = [...made.body.childNodes];
  if (line === editor) editor.prepend(...nodes);
  else (line as HTMLElement).before(...nodes);
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

function bin(box: HTMLElement, { asksToDiscard }: PageOptions, page: TestPage): void {
  if (!asksToDiscard) {
    box.remove();
    return;
  }
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="dialog" aria-modal="true" class="question">Verwerfen?<button id="ok-1">OK</button><button id="cancel-1">Nein</button></div>',
  );
  one('#ok-1').addEventListener('click', () => {
    box.remove();
    one('.question').remove();
  });
  one('#cancel-1').addEventListener('click', () => page.wrong.push('no'));
}

/** The box goes, and the message stands in the conversation. */
function send(box: HTMLElement, options: PageOptions, page: TestPage): void {
  if (options.sending === 'stays') return;
  if (options.sending === 'objects') {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog" aria-modal="true"><p>Anlage vergessen?</p><button class="never objection">Senden</button></div>',
    );
    return;
  }
  const editor = one('[id^=editorParent] [contenteditable]', box);
  const home = box.parentElement as HTMLElement;
  const chips = [...box.querySelectorAll<HTMLElement>('[id$="_TO"] [aria-label]')];
  const mail = {
    to: chips.map((to) => to.getAttribute('aria-label') ?? ''),
    text: editor.innerText,
  };
  const conversation = box.closest('.conversation');
  box.remove();
  page.sent.push(mail);
  const told = { from: own, own: true, at: Date.now(), body: editor.innerHTML };
  if (options.sending === 'sends' && conversation !== null) {
    setTimeout(() => {
      const html = messageHtml(told, 99, options);
      one('.messages', conversation).insertAdjacentHTML('afterbegin', html);
    }, 50);
  }
  page.undo = () => {
    document.querySelector('[data-index="99"]')?.remove();
    page.sent.splice(page.sent.indexOf(mail), 1);
    home.append(box);
  };
}

export function one(css: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`the test page has no ${css}`);
  return found;
}
