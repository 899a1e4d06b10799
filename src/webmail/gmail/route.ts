/** Where a Gmail page stands, from its hash (facts A5). */
export interface Route {
  /** `inbox`, `sent`, `search`, `label`, `category`, …; `inbox` where the hash is empty. */
  view: string;
  /** The list with its parameters but without page and thread: `inbox`, `label/clients`, `search/quote`. */
  list: string;
  /** Counted from 1. */
  page: number;
  /** The opaque token of the open thread, or its hex id where we went there ourselves. */
  token: string | undefined;
}

export function routeOf(hash: string): Route {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const steps = path.split('/').filter((step) => step !== '');
  const [view = 'inbox'] = steps;
  const token = isToken(steps.at(-1)) && steps.length > 1 ? steps.pop() : undefined;
  const page = steps.length > 1 ? /^p(\d{1,6})$/.exec(steps.at(-1) ?? '')?.[1] : undefined;
  if (page !== undefined) steps.pop();
  return { view, list: steps.join('/') || view, page: Number(page ?? 1), token };
}

/** `N` of `/mail/u/N/`; 0 where the path names none. */
export function accountIndexOf(pathname: string): number {
  return Number(/\/mail\/(?:b\/[^/]+\/)?u\/(\d{1,2})(?:\/|$)/.exec(pathname)?.[1] ?? 0);
}

/** Where the mailbox of a page opens. */
export function homeOf(pathname: string): string {
  return `https://mail.google.com/mail/u/${accountIndexOf(pathname)}/`;
}

/** Somebody else's mailbox: `/mail/b/…` of old, `/mail/u/N/d/…` today (facts A0). */
export function isDelegated(pathname: string): boolean {
  return /^\/mail\/(?:b\/|u\/\d{1,2}\/[bd]\/)/.test(pathname);
}

/** Thread tokens as Gmail makes them (`FMfcg…`), and our own hex ids. */
function isToken(step: string | undefined): boolean {
  return step !== undefined && (/^[A-Za-z]{16,}$/.test(step) || /^[0-9a-f]{15,16}$/.test(step));
}
