import { pathAt } from '../listen';

/** What a URL of Gmail is, for the tap. */
export interface Endpoint {
  /** The `N` of `/u/N/`; without it, account 0. */
  index: number;
  /** Its request too tells something: what is saved or sent. */
  tellsByRequest: boolean;
}

/**
 * The endpoints that carry mail (facts A6): `/sync/u/N/i/bv` (lists), `i/fd` (conversations), `i/s` (changes), and
 * `/mail/u/N/data`. Undefined for every other URL, which the tap leaves alone.
 */
export function endpointOf(url: unknown, base: string): Endpoint | undefined {
  const match = /^\/(?:sync(?:\/u\/(\d{1,2}))?\/i\/(bv|fd|s)|mail\/u\/(\d{1,2})\/data)$/.exec(
    pathAt(url, base, []) ?? '',
  );
  if (match === null) return undefined;
  return { index: Number(match[1] ?? match[3] ?? 0), tellsByRequest: match[2] === 's' };
}

/**
 * The account index of a page; undefined for a delegated mailbox (`/b/…`, `/d/…`, facts A0): its data would be taken
 * for the account's own.
 */
export function pageIndex(pathname: string): number | undefined {
  const match = /^\/mail(?:\/u\/(\d{1,2}))?(?:\/(?![a-z]\/|u\/)|$)/.exec(pathname);
  return match === null ? undefined : Number(match[1] ?? 0);
}
