/**
 * Where what has the focus goes away, the focus goes to what stood next to it, instead of nowhere, until the signal.
 * A page that knows a better place puts it there afterwards.
 */
export function keepFocus(signal: AbortSignal): void {
  let stops: HTMLElement[] = [];
  let focused: HTMLElement | undefined;
  document.addEventListener(
    'focusin',
    ({ target }) => {
      focused = target instanceof HTMLElement ? target : undefined;
      stops = [...document.querySelectorAll<HTMLElement>(focusable)];
    },
    { signal },
  );
  const observer = new MutationObserver(() => {
    if (focused === undefined || focused.isConnected || document.activeElement !== document.body)
      return;
    const at = stops.indexOf(focused);
    focused = undefined;
    const after = stops.slice(at + 1).find(isThere);
    (after ?? stops.slice(0, at).findLast(isThere))?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

const focusable = ':is(button, input, select, textarea, a[href]):not([tabindex="-1"], :disabled)';

const isThere = (stop: HTMLElement) => stop.isConnected && stop.checkVisibility();
