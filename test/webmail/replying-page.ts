/**
 * A small conversation page that opens, sends and undoes replies as the facts say Gmail does, written from facts A3
 * and A4 (each builder says which). It exists to be varied and to be hostile; the demo mailbox is the whole Gmail.
 */
export interface PageOptions {
  /** Generation of the Reply button (facts A3). */
  buttons:
    | 'bottom-bar'
    | 'header-icon'
    | 'text-button'
    | 'nov2025'
    | 'nov2025-menu'
    | 'jslog'
    | 'none';
  box: 'inline' | 'popout' | 'inline-I5';
  recipients: 'chips' | 'classic' | 'none';
  /** What a press on Reply addresses. */
  to: string[];
  cc: string[];
  /** Whom the plain reply of the type-of-response menu addresses; undefined where there is no such menu. */
  plainTo: string[] | undefined;
  from: string | undefined;
  /** What stands in the editor when it opens, below the place of the own text. */
  below: string;
  /** Ms until the box appears; never when undefined. */
  delay: number | undefined;
  /** The last message is collapsed (capture ru-2020-01). */
  collapsed: boolean;
  /** Inside the body of the last message. */
  body: string;
  /** What Send does. */
  sending: 'sends' | 'stays' | 'objects' | 'vanishes';
  /** Ms until the notice with Undo goes, 0 = it never comes. */
  undoFor: number;
  hidden: { thread?: string | undefined; rm?: string | undefined };
}

/** Thread and last message of capture vi-2023-08: decimal and hex of the same number (facts A1). */
export const thread = '189af729deca2ec0';
export const threadDecimal = '1773001162527223488';
export const own = 'jo@firm.example';
export const ana = 'ana@client.example';

export interface SentMail {
  to: string[];
  cc: string[];
  text: string;
}

export interface TestPage {
  sent: SentMail[];
  /** Presses of controls that must never be pressed. */
  wrong: string[];
  /** Told of each box that opens. */
  onBox(box: HTMLElement): void;
  /** Presses the page's own Undo. */
  undo(): void;
  close(): void;
}

const usual: PageOptions = {
  buttons: 'bottom-bar',
  box: 'inline',
  recipients: 'chips',
  to: [ana],
  cc: [],
  plainTo: undefined,
  from: own,
  below: '<br>',
  delay: 0,
  collapsed: false,
  body: 'Could you send the quote?',
  sending: 'sends',
  undoFor: 30,
  hidden: {
    thread: `#thread-f:${threadDecimal}`,
    rm: `#msg-f:${threadDecimal}`,
  },
};

export function openPage(changes: Partial<PageOptions> = {}): TestPage {
  const options = { ...usual, ...changes };
  const ended = new AbortController();
  const page: TestPage = { sent: [], wrong: [], onBox: () => {}, undo: () => {}, close };
  document.title = `Inbox (3) - ${own} - Gmail`;
  document.body.innerHTML = shell(options);
  const main = one('[role=main]');
  main.addEventListener('click', (event) => onClick(event.target as HTMLElement), listen());
  document.body.addEventListener('click', onMenu, listen());

  function listen() {
    return { signal: ended.signal };
  }

  function onClick(target: HTMLElement): void {
    if (target.closest('.a3s') !== null) {
      page.wrong.push('inside a message body');
      return;
    }
    if (target.closest('.adf') !== null) expand(target);
    if (target.closest('.bkI, .bkG') !== null) page.wrong.push('reply to all or forward');
    if (target.closest('.Wsq5Cf') !== null) document.body.insertAdjacentHTML('beforeend', menu2025);
    if (target.closest(replyButtons) !== null) openBox();
  }

  function onMenu(event: Event): void {
    const target = event.target as HTMLElement;
    if (target.closest('li[data-action-type="94"]') !== null) openBox();
    if (target.closest('li[data-action-type="25"]') !== null) page.wrong.push('forward');
  }

  function expand(target: HTMLElement): void {
    const item = target.closest('[role=listitem]');
    if (item !== null) item.outerHTML = message(ana, options);
  }

  function openBox(): void {
    if (options.delay === undefined) return;
    setTimeout(() => addBox(options, page, ''), options.delay);
  }

  function close(): void {
    ended.abort();
    document.body.innerHTML = '';
  }

  return page;
}

const replyButtons = '.bkH, .aaq, .cKWzSc, .DILLkc, .jslog-only';

/** Facts A3: subject with ids, list of list items, each with sender and body. A5: the account button. */
function shell(options: PageOptions): string {
  return `
    <div role="banner"><a aria-label="Google-Konto: Jo Bell (${own})" href="#">J</a></div>
    <div role="main"><div class="nH a98 iY">
      <div class="ha"><h2 class="hP" data-thread-perm-id="thread-f:${threadDecimal}"
        data-legacy-thread-id="${thread}">Quote for the deck</h2></div>
      <div role="list">${options.collapsed ? collapsed(ana) : message(ana, options)}</div>
    </div></div>
    <div class="b8 UC" role="alert" style="visibility: hidden"><div class="vh"><span class="aT">
      <span class="bAq"></span><span class="bAo"></span></span></div></div>`;
}

/** Capture vi-2023-08, without what nothing here reads. */
export function message(from: string, options: Pick<PageOptions, 'buttons' | 'body'>): string {
  return `
    <div class="h7" role="listitem" aria-expanded="true"><div class="adn ads"
      data-message-id="#msg-f:${threadDecimal}" data-legacy-message-id="${thread}">
      <table><tbody><tr class="acZ"><td><span email="${from}" class="gD">Name</span></td>
        <td>${header(options.buttons)}</td></tr></tbody></table>
      <div class="ii gt"><div class="a3s aiL">${options.body}</div></div></div>
      <div class="gA gt acV"><div class="gB xu">${footer(options.buttons)}
        <div class="ip iq"></div></div></div></div>`;
}

/** Capture ru-2020-01: no data-message-id. */
function collapsed(from: string): string {
  return `
    <div class="kv" role="listitem"><div class="adf ads"><div class="gE hI">
      <span email="${from}" class="gD">Name</span><div class="iA g6">Could you…</div></div></div></div>`;
}

function header(buttons: PageOptions['buttons']): string {
  if (buttons === 'header-icon') return '<div class="T-I aaq" role="button" tabindex="0">↩</div>';
  if (buttons === 'nov2025') return '<button class="DILLkc">↩</button>';
  if (buttons === 'nov2025-menu') return '<button class="Wsq5Cf" aria-expanded="false">⋮</button>';
  return '';
}

function footer(buttons: PageOptions['buttons']): string {
  if (buttons === 'text-button') return '<div class="cKWzSc mD" role="button">Responder</div>';
  if (buttons === 'jslog') return '<button class="jslog-only" jslog="21576; u014N:x">Svar</button>';
  if (buttons !== 'bottom-bar') return '';
  const bar = `<span class="ams bkI" role="link">Allen antworten</span>
    <span class="ams bkH" role="link">Antworten</span><span class="ams bkG" role="link">Weiter</span>`;
  // A/B of November 2025: two bars, one hidden (facts A3).
  return `<div class="amn" style="display: none">${bar}</div><div class="amn">${bar}</div>`;
}

/** Facts A3, November 2025: the menu stands at the end of the page. */
const menu2025 = `<ul class="aqdrmf-Kf" role="menu"><li data-action-type="25">Weiterleiten</li>
  <li data-action-type="94">Antworten</li></ul>`;

/** Adds a reply box of the thread to the page, as a press on Reply does. */
export function addBox(options: PageOptions, page: TestPage, text: string): HTMLElement {
  const html = boxHtml(options, text);
  const home = options.box === 'popout' ? popouts() : one('.ip');
  home.classList.toggle('adB', options.box !== 'popout');
  home.insertAdjacentHTML('beforeend', html);
  const box = home.lastElementChild as HTMLElement;
  fillRecipients(box, options, options.to, options.cc);
  page.onBox(box);
  box.addEventListener('click', (event) => onBoxClick(event.target as HTMLElement));

  function onBoxClick(target: HTMLElement): void {
    if (target.closest('.Un') !== null) one('.type-menu', box).hidden = false;
    if (target.closest('.plain') !== null) fillRecipients(box, options, options.plainTo ?? [], []);
    if (target.closest('.Uo, [aria-haspopup=true]') !== null) page.wrong.push('another send');
    if (target.closest('[g_editable=true]') !== null) return;
    if (target.closest('.oh') !== null) box.remove();
    if (target.closest('.aoO:not(.Uo)') !== null) send(box, options, page);
  }

  return box;
}

export function usualPage(changes: Partial<PageOptions> = {}): PageOptions {
  return { ...usual, ...changes };
}

/** Facts A4: form.bAs with hidden inputs; .anm chips or .vR inputs; .Ap editor; .IZ .Up send. InboxSDK: .gU .oh. */
function boxHtml(options: PageOptions, text: string): string {
  const { hidden, from, below } = options;
  const field = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<input type="hidden" name="${name}" value="${value}">`;
  const inner = `
    <div class="aoI" role="region">
      ${options.plainTo === undefined ? '' : responseMenu}
      <div class="GS"></div>
      <div class="aoP"><form class="bAs">${field('thread', hidden.thread)}${field('rm', hidden.rm)}
        ${field('from', from)}<input type="hidden" name="lts" value="1"></form>
        <div class="Ap"><div class="Am Al editable LW-avf" g_editable="true" role="textbox"
          contenteditable="true" aria-label="Nachrichtentext">${text}${below}</div></div>
        <div class="aDh"><table class="IZ"><tr><td class="Up"><div>
          <div class="T-I aoO Uo" role="button">Senden und archivieren</div>
          <div class="T-I aoO" role="button" jslog="32601; u">Senden</div>
          <div class="T-I hG" role="button" aria-haspopup="true">▾</div></div></td>
          <td class="gU"><div class="og"><div class="oh" role="button">🗑</div></div></td></tr></table></div>
      </div></div>`;
  if (options.box === 'popout')
    return `<div role="dialog" class="nH Hd"><div class="AD">${inner}</div></div>`;
  return options.box === 'inline-I5'
    ? `<div class="I5">${inner}</div>`
    : `<div class="M9">${inner}</div>`;
}

const responseMenu = `<div class="Un J-JN-M-I" role="button" aria-haspopup="true">▾</div>
  <div class="type-menu" role="menu" hidden><div role="menuitem" class="plain"><img class="mL" alt=""></div>
  <div role="menuitem"><img class="mK" alt=""></div><div role="menuitem"><img class="mI" alt=""></div></div>`;

function fillRecipients(box: HTMLElement, options: PageOptions, to: string[], cc: string[]): void {
  const chip = (address: string) =>
    `<div role="option" data-hovercard-id="${address}" data-name="Name of ${address}"></div>`;
  const row = (name: string, people: string[]) =>
    options.recipients === 'chips'
      ? `<div class="anm" name="${name}"><div role="listbox">${people.map(chip).join('')}</div></div>`
      : people
          .map(
            (p) =>
              `<div class="vR"><input type="hidden" name="${name}" value="Name &lt;${p}&gt;"></div>`,
          )
          .join('');
  one('.GS', box).innerHTML =
    options.recipients === 'none' ? '' : row('to', to) + row('cc', cc) + row('bcc', []);
}

/** Facts A4: the box goes, the message stands in the conversation as #msg-a, and may be undone for a while. */
function send(box: HTMLElement, options: PageOptions, page: TestPage): void {
  if (options.sending === 'stays') return;
  if (options.sending === 'objects') {
    document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog">Kein Empfänger</div>');
    return;
  }
  const editor = one('[g_editable=true]', box);
  const home = box.parentElement as HTMLElement;
  const mail = { to: addresses(box, 'to'), cc: addresses(box, 'cc'), text: editor.innerText };
  const body = editor.innerHTML;
  box.remove();
  page.sent.push(mail);
  if (options.sending === 'vanishes') return;
  one('[role=list]').insertAdjacentHTML(
    'beforeend',
    `<div class="h7" role="listitem"><div class="adn" data-message-id="#msg-a:r-77">
      <span class="gD" email="${own}"></span><div class="ii gt"><div class="a3s">${body}</div></div></div></div>`,
  );
  const ours = one('[role=list]').lastElementChild as HTMLElement;
  if (options.undoFor > 0) offerUndo(options.undoFor, back);
  page.undo = back;

  function back(): void {
    ours.remove();
    page.sent.splice(page.sent.indexOf(mail), 1);
    home.append(box);
    one('[role=alert]').style.visibility = 'hidden';
  }
}

function offerUndo(ms: number, undo: () => void): void {
  const notice = one('[role=alert]');
  notice.style.visibility = 'visible';
  one('.bAq', notice).textContent = 'Nachricht gesendet';
  one('.bAo', notice).innerHTML = '<span id="link_undo" role="link">Rückgängig</span>';
  one('#link_undo', notice).addEventListener('click', undo);
  // The notice is rewritten from "Sending" to "Sent": for a moment it offers nothing.
  const offer = one('.bAo', notice).firstElementChild as HTMLElement;
  setTimeout(() => offer.remove(), ms / 10);
  setTimeout(() => one('.bAo', notice).append(offer), ms / 5);
  setTimeout(() => {
    notice.style.visibility = 'hidden';
  }, ms);
}

function addresses(box: HTMLElement, field: string): string[] {
  const chips = [...box.querySelectorAll<HTMLElement>(`.anm[name=${field}] [role=option]`)];
  const inputs = [...box.querySelectorAll<HTMLInputElement>(`.vR input[name=${field}]`)];
  return [
    ...chips.map((chip) => chip.dataset.hovercardId ?? ''),
    ...inputs.map(({ value }) => /<(.*)>/.exec(value)?.[1] ?? ''),
  ];
}

function popouts(): HTMLElement {
  const dock = document.createElement('div');
  dock.className = 'dw';
  document.body.append(dock);
  return dock;
}

export function one(css: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`the test page has no ${css}`);
  return found;
}
