const gap = 4;

/** Px from the window's edges. */
const edge = 8;

/** Px that the longest menu takes, the list of acts; a lower one leaves room unused. */
const wanted = 470;

/**
 * Keeps the menu below its badge, or above it where there is more room, as the page scrolls; its start at the
 * badge's start, never over the edge of the window. A badge that has gone (settled) leaves it where it is.
 */
export function stayBeside(host: HTMLElement, beside: HTMLElement, signal: AbortSignal): void {
  const place = () => {
    if (beside.isConnected) placeAt(host, beside);
  };
  place();
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
}

function placeAt(host: HTMLElement, beside: HTMLElement): void {
  const at = beside.getBoundingClientRect();
  const [above, below] = [at.top - gap - edge, window.innerHeight - at.bottom - gap - edge];
  const isBelow = below >= wanted || below >= above;
  host.style.setProperty('--room', `${isBelow ? below : above}px`);
  host.style.top = isBelow ? `${at.bottom + gap}px` : 'auto';
  host.style.bottom = isBelow ? 'auto' : `${window.innerHeight - at.top + gap}px`;
  host.style.left = `${leftOf(host, beside, at)}px`;
}

function leftOf(host: HTMLElement, beside: HTMLElement, at: DOMRect): number {
  const { width } = host.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(beside).direction === 'rtl';
  const start = isRightToLeft ? at.right - width : at.left;
  return Math.max(edge, Math.min(start, window.innerWidth - width - edge));
}
