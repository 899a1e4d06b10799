const gap = 8;

/**
 * Keeps a fixed element just above another one, inside the window; at the foot of the window while the other is not
 * shown. Nothing in the page moves for it. Ends with the signal.
 */
export function stayBy(host: HTMLElement, at: Element | undefined, signal: AbortSignal): void {
  let waiting = 0;
  const place = () => {
    waiting = 0;
    const { left, top } = placeFor(host.getBoundingClientRect(), rectOf(at));
    host.style.left = `${left}px`;
    host.style.top = `${top}px`;
  };
  const later = () => {
    waiting ||= requestAnimationFrame(place);
  };
  addEventListener('scroll', later, { capture: true, passive: true, signal });
  addEventListener('resize', later, { passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(waiting));
  place();
  later();
}

function rectOf(at: Element | undefined): DOMRect | undefined {
  const rect = at?.getBoundingClientRect();
  return rect === undefined || rect.height === 0 ? undefined : rect;
}

function placeFor(host: DOMRect, at: DOMRect | undefined): { left: number; top: number } {
  const lowest = innerHeight - host.height - gap;
  const rightmost = innerWidth - host.width - gap;
  return {
    left: within(gap, rightmost, at?.left ?? (innerWidth - host.width) / 2),
    top: within(gap, lowest, at === undefined ? lowest : at.top - host.height - gap),
  };
}

function within(least: number, most: number, wanted: number): number {
  return Math.max(least, Math.min(most, wanted));
}
