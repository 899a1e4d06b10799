import { render } from 'preact';
import type { AccountKey } from '../core/mail';
import type { Here } from '../ui/time-words';
import { type Guest, makeGuest } from './guest';
import type { Marks } from './marks';
import menuCss from './menu.css?inline';
import { type MenuStep, menuActs } from './menu-acts';
import { menuView } from './menu-view';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

/** Opens the menu for a thread, beside the element that was pressed. */
export type OpenMenu = (thread: string, beside: HTMLElement) => void;

/**
 * The small menu of a badge. One at a time; it closes at Escape, at a click elsewhere, when the focus leaves it and
 * when the page goes elsewhere.
 */
export function startMenu(
  account: AccountKey,
  marks: Marks,
  here: Here,
  signal: AbortSignal,
): OpenMenu {
  const styles = sheetsOf(menuCss);
  let closing: AbortController | undefined;
  signal.addEventListener('abort', () => closing?.abort());

  return (thread, beside) => {
    closing?.abort();
    closing = new AbortController();
    showMenu({ account, thread, marks, here, styles, beside, closing });
  };
}

interface Opening {
  account: AccountKey;
  thread: string;
  marks: Marks;
  here: Here;
  styles: CSSStyleSheet[];
  beside: HTMLElement;
  closing: AbortController;
}

function showMenu({ account, thread, marks, here, styles, beside, closing }: Opening): void {
  const acts = menuActs({ account, thread, marks, here });
  const guest = makeGuest('menu', styles, {
    click: (target) => void go(target.closest<HTMLElement>('[data-act]')),
    key: (event, focused) => key(event, focused),
  });

  function show(step: MenuStep): void {
    if (closing.signal.aborted) return;
    if (step.view === 'closed') {
      closing.abort();
      return;
    }
    render(menuView(step, here), guest.root);
    firstControl(guest).focus();
  }

  async function go(control: HTMLElement | null): Promise<void> {
    const act = control?.dataset.act;
    if (act === undefined) return;
    const field = guest.root.querySelector(
      'input[type="datetime-local"]',
    ) as HTMLInputElement | null;
    const mode = guest.root.querySelector('input[type="radio"]:checked') as HTMLInputElement | null;
    show(await acts.go(act, { time: field?.value, mode: mode?.value }));
  }

  function key(event: KeyboardEvent, focused: Element | null): void {
    if (event.key === 'Escape') {
      closing.abort();
      beside.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(guest, focused, event);
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
  placeBeside(host, beside.getBoundingClientRect());
  const close = () => closing.abort();
  const closeUnlessOurs = (event: Event) => {
    if (event.target !== host) close();
  };
  window.addEventListener('pointerdown', closeUnlessOurs, { capture: true, signal });
  window.addEventListener('hashchange', close, { signal });
  window.addEventListener('resize', close, { signal });
  signal.addEventListener('abort', () => {
    render(null, guest.root);
    host.remove();
  });
}

/** Below the badge, or above it where there is no room; never over the edge of the window. */
function placeBeside(host: HTMLElement, at: DOMRect): void {
  const [width, height] = [280, 380];
  const below = at.bottom + 4 + height <= window.innerHeight;
  host.style.insetInlineStart = 'auto';
  host.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
  if (below) host.style.top = `${at.bottom + 4}px`;
  else host.style.bottom = `${Math.max(8, window.innerHeight - at.top + 4)}px`;
}

function controls(guest: Guest): HTMLElement[] {
  return [...guest.root.querySelectorAll<HTMLElement>('button, input')];
}

function firstControl(guest: Guest): HTMLElement {
  const [first] = controls(guest);
  return first ?? guest.host;
}

function step(guest: Guest, focused: Element | null, event: KeyboardEvent): void {
  // In a field the arrows belong to the field.
  if (focused?.tagName === 'INPUT') return;
  event.preventDefault();
  const all = controls(guest);
  const by = event.key === 'ArrowDown' ? 1 : -1;
  const next = all[(all.indexOf(focused as HTMLElement) + by + all.length) % all.length];
  if (next !== undefined) next.focus();
}
