import type { Endpoint } from './endpoints';

/** What the taps of XMLHttpRequest and fetch hand on. Told after the page's own code has had it. */
export interface Listener {
  /** The endpoint behind a URL, undefined where it is none of ours. */
  endpointOf(url: unknown): Endpoint | undefined;
  /** A request was handed to the browser. */
  sent(endpoint: Endpoint, body: string): void;
  /** An answer of status 2xx came: its text, or what the browser parsed of it. */
  answered(endpoint: Endpoint, answer: unknown): void;
}

/** Does something for the tap that the page must never feel: not by an error, and not before its own code is done. */
export function quietly(act: () => void): void {
  queueMicrotask(() => {
    try {
      act();
    } catch {
      // Nobody in the page world could do anything about it; the other sense goes on.
    }
  });
}

/** The same, at once: for the little that must be noted while the page's call is under way. */
export function quietlyNow<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
