import browser from 'webextension-polyfill';

const takeover = 'answerable:takeover';

/**
 * The life of this copy of the content script, as a signal. It ends when a newer copy starts in the same page
 * (after an update the old one is an orphan, still listening), and when the extension has gone: nobody tells a
 * content script so, hence `alive` is asked at each of the page's events.
 */
export interface Lifetime {
  signal: AbortSignal;
  /** False, and everything is ended, once the extension behind this copy has gone. */
  alive(): boolean;
}

export function startLifetime(): Lifetime {
  const ending = new AbortController();
  document.dispatchEvent(new CustomEvent(takeover));
  document.addEventListener(takeover, () => ending.abort(), { signal: ending.signal });
  return {
    signal: ending.signal,
    alive() {
      if (!ending.signal.aborted && !extensionIsThere()) ending.abort();
      return !ending.signal.aborted;
    },
  };
}

/** An orphan's runtime has no id; in Firefox touching it may throw instead. */
function extensionIsThere(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
