import type { AccountKey } from '../core/mail';
import { type Guest, makeGuest } from './guest';
import type { Marks } from './marks';
import menuCss from './menu.css?inline';
import { type MenuStep, menuActs } from './menu-acts';
import { keepInMenu, pressOf } from './menu-keys';
import { stayBeside } from './menu-place';
import { menuView } from './menu-view';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

/** Opens the menu for a thread, beside the element that was pressed; closes it where it is open there already. */
export type OpenMenu = (thread: string, beside: HTMLElement) => void;

/**
 * The small menu of a badge. One at a time; it closes at Escape, at a click elsewhere, when the focus leaves it and
 * when the page goes elsewhere. Closed by its own user it gives the focus back to where it came from.
 */
export function startMenu(account: AccountKey, marks: Marks, signal: AbortSignal): OpenMenu {
  let styles: CSSStyleSheet[] | undefined;
  let shown: Pick<Opening, 'beside' | 'closing'> | undefined;
  signal.addEventListener('abort', () => shown?.closing.abort());

  return (thread, beside) => {
    const isOpen = shown?.beside === beside && !shown.closing.signal.aborted;
    shown?.closing.abort();
    if (isOpen) return;
    shown = { beside, closing: new AbortController() };
    styles ??= sheetsOf(menuCss);
    showMenu({ account, thread, marks, styles, ...shown });
  };
}

interface Opening {
  account: AccountKey;
  thread: string;
  marks: Marks;
  styles: CSSStyleSheet[];
  beside: HTMLElement;
  closing: AbortController;
}

function showMenu({ account, thread, marks, styles, beside, closing }: Opening): void {
  const acts = menuActs({ account, thread, marks });
  const before = document.activeElement;
  const guest = makeGuest('menu', styles, {
    click: (target) => void go(target.closest<HTMLElement>('[data-act]')),
    key: (event, focused) => key(event, focused),
  });

  function show(step: MenuStep): void {
    if (closing.signal.aborted) return;
    if (step.view === 'closed') {
      leave();
      return;
    }
    guest.root.replaceChildren(menuView(step));
    firstControl(guest).focus();
  }

  async function go(control: HTMLElement | null): Promise<void> {
    const act = control?.dataset.act;
    if (act === undefined) return;
    const written = (field: string) => guest.root.querySelector<HTMLInputElement>(field)?.value;
    const [time, words] = [written('[type="datetime-local"]'), written('[type="text"]')];
    show(await acts.go(act, { time, words, mode: written('[type="radio"]:checked') }));
  }

  function leave(): void {
    closing.abort();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  function key(event: KeyboardEvent, focused: Element | null): void {
    const pressed = pressOf(event, focused);
    if (pressed === undefined) return;
    event.preventDefault();
    if (pressed === 'leave') leave();
    else if (pressed === 'go on') void go(guest.root.querySelector<HTMLElement>('.button'));
    else keepInMenu(controls(guest), focused, pressed);
  }

  open(guest, beside, closing);
  void acts.start().then(show);
}

function open(guest: Guest, beside: HTMLElement, closing: AbortController): void {
  const { host } = guest;
  const { signal } = closing;
  host.popover = 'manual';
  host.style.colorScheme = pageScheme(beside);
  document.body.append(host);
  host.showPopover();
  stayBeside(host, beside, signal);
  const close = () => closing.abort();
  const closeUnlessOurs = (event: Event) => {
    if (event.target !== host) close();
  };
  // The shield lets no press on ours come here, and no press is needed to leave by Tab.
  window.addEventListener('pointerdown', closeUnlessOurs, { capture: true, signal });
  window.addEventListener('focusin', closeUnlessOurs, { capture: true, signal });
  window.addEventListener('hashchange', close, { signal });
  window.addEventListener('resize', close, { signal });
  signal.addEventListener('abort', () => {
    host.remove();
  });
}

function controls(guest: Guest): HTMLElement[] {
  return [...guest.root.querySelectorAll<HTMLElement>('button, input')];
}

function firstControl(guest: Guest): HTMLElement {
  const [first] = controls(guest);
  return first ?? guest.host;
}
