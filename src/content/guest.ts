/**
 * Our elements in the mail page: each a host with a closed shadow root. The page's own shortcuts and row clicks
 * listen on `window` and `document`, so no key or click in ours may travel there: it is caught at the window before
 * the page sees it, which works because this script registered first (document_start), and handed to our handler.
 */
export interface Guest {
  host: HTMLElement;
  root: ShadowRoot;
}

export interface GuestEvents {
  /** A click, or Enter or Space on a button, by the user: scripts of the page cannot forge it. */
  click(target: Element, event: Event): void;
  key(event: KeyboardEvent, focused: Element | null): void;
}

/** Marks everything of ours in the page: readers and watchers leave it out, and a new copy clears it away. */
export const guestMark = 'data-answerable';

const shielded = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'dragstart',
] as const;

const guests = new WeakMap<EventTarget, { guest: Guest; events: GuestEvents }>();

/** Catches the events of all guests at the window until the signal ends. Call once, at document_start. */
export function shieldGuests(signal: AbortSignal): void {
  for (const type of shielded) {
    window.addEventListener(type, shield, { capture: true, signal });
  }
}

/** A new host with `kind` as its mark's value. It takes part in the page only once the caller puts it somewhere. */
export function makeGuest(
  kind: 'badge' | 'line' | 'menu' | 'countdown',
  styles: CSSStyleSheet[],
  events: GuestEvents,
): Guest {
  const host = document.createElement('span');
  host.setAttribute(guestMark, kind);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  root.adoptedStyleSheets = styles;
  const guest = { host, root };
  guests.set(host, { guest, events });
  return guest;
}

/** Removes what an earlier copy of the extension left in the page. */
export function clearGuests(): void {
  for (const left of document.querySelectorAll(`[${guestMark}]`)) left.remove();
}

function shield(event: Event): void {
  const entry = event.target === null ? undefined : guests.get(event.target);
  if (entry === undefined) return;
  event.stopImmediatePropagation();
  if (!event.isTrusted) return;
  // Pressed with the mouse, the focus stays where it was: the page's shortcuts go on. The menu alone has fields.
  if (event.type === 'mousedown' && entry.guest.host.getAttribute(guestMark) !== 'menu') {
    event.preventDefault();
  }
  if (event.type === 'keydown') {
    entry.events.key(event as KeyboardEvent, entry.guest.root.activeElement);
  }
  if (event.type === 'click') {
    const target = clicked(entry.guest.root, event as MouseEvent);
    if (target !== null) entry.events.click(target, event);
  }
}

/** A click from the keyboard has no place: it belongs to what has the focus. */
function clicked(root: ShadowRoot, event: MouseEvent): Element | null {
  return event.detail === 0
    ? root.activeElement
    : root.elementFromPoint(event.clientX, event.clientY);
}
