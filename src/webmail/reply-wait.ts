/**
 * Calls `look` now and after every change of the page, until it gives something, the limit (ms) is over or the
 * signal ends; then resolves with it, or undefined. Boxes come when they come: nothing is polled.
 */
export function seen<T>(
  look: () => T | undefined,
  limit: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const found = signal.aborted ? undefined : look();
    if (found !== undefined || signal.aborted) return resolve(found);
    const observer = new MutationObserver(() => {
      const later = look();
      if (later !== undefined) end(later);
    });
    const giveUp = () => end(undefined);
    const timer = setTimeout(() => end(look()), limit);
    signal.addEventListener('abort', giveUp);
    observer.observe(document.documentElement, watched);

    function end(result: T | undefined): void {
      observer.disconnect();
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(result);
    }
  });
}

/** Resolves once nothing has changed within the element for `quiet` ms, or `limit` ms are over. */
export function stillness(element: Element, quiet: number, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(calm);
      clearTimeout(last);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(calm);
      calm = setTimeout(end, quiet);
    });
    let calm = setTimeout(end, quiet);
    const last = setTimeout(end, limit);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * Gmail shows and hides by style, class and attribute as well as by adding and removing nodes (facts A0); Outlook
 * gives a node to another thread by its attributes alone (facts B1).
 */
const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'aria-expanded',
    'aria-label',
    'aria-selected',
    'title',
    'value',
    'data-convid',
    'data-message-id',
  ],
};
