/** One request of the page and the answer to it, as its reader hears them: after the page's own code. */
export interface Exchange {
  /** Names of the request headers that it wants to be told, in lower case. */
  headers: readonly string[];
  /** The request was handed to the browser, with its body where that is text, and the wanted headers that it has. */
  sent(body: string | undefined, headers: ReadonlyMap<string, string>): void;
  /** An answer of status 2xx came: its text, or what the browser parsed of it. */
  answered(answer: unknown): void;
  /** The site refused it, by a status of 400 or more. */
  refused(): void;
}

/** Begins to listen to a request to this URL; undefined where it is none of ours, and is left alone. */
export type OpenExchange = (url: unknown) => Exchange | undefined;

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

/** The path of a URL of the page's own site or of the origins named, undefined for others and for no URL. */
export function pathAt(url: unknown, base: string, origins: readonly string[]): string | undefined {
  // What is neither a string nor a URL would run the page's code when read.
  if (typeof url !== 'string' && !(url instanceof URL)) return undefined;
  const whole = quietlyNow(() => new URL(url, base));
  if (whole === undefined) return undefined;
  const isOurs = whole.origin === new URL(base).origin || origins.includes(whole.origin);
  return isOurs ? whole.pathname : undefined;
}
