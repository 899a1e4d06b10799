import { pathAt } from '../listen';

/** What a URL of Outlook is, for the tap. */
export interface Endpoint {
  kind: 'service' | 'startup' | 'search';
  /** The `N` of `/owa/N/`, else that of the page. */
  index: number;
  /** `action=X` of the address; the header `Action` says the same. */
  action: string | undefined;
  /** The mailbox that the path names: `/owa/team@firm.example/service.svc`. */
  mailbox: string | undefined;
}

/**
 * Where the page's search asks outside its own site. At outlook.live.com it is `/search/api/v2/query` of the site
 * itself, at outlook.office.com `/searchservice/api/v2/query` (both: public clients that record what the page asks);
 * Microsoft's documentation of the substrate names this host. [U]
 */
export const searchOrigins = ['https://substrate.office.com'] as const;

/**
 * The endpoints that carry mail (facts B5): `/owa/service.svc`, `/owa/startupdata.ashx`, both perhaps with an index or
 * a mailbox between, and the search. Undefined for every other URL, which the tap leaves alone.
 */
export function endpointOf(url: unknown, base: string): Endpoint | undefined {
  const search = /^\/search(?:service)?\/api\/v[12]\/query$/;
  const index = pageOf(new URL(base).pathname).index;
  const path = pathAt(url, base, searchOrigins);
  if (path === undefined) return undefined;
  if (search.test(path)) return { kind: 'search', index, action: undefined, mailbox: undefined };
  const own = pathAt(url, base, []) ?? '';
  const match = /^\/owa\/(?:([^/]{1,320})\/)?(service\.svc|startupdata\.ashx)(?:\/s\/\w+)?$/i.exec(
    own,
  );
  if (match === null) return undefined;
  const part = partOf(match[1]);
  return {
    kind: match[2]?.toLowerCase() === 'service.svc' ? 'service' : 'startup',
    index: part.index ?? index,
    action: new URL(String(url), base).searchParams.get('action') ?? undefined,
    mailbox: part.mailbox,
  };
}

/** The `N` of `/mail/N/`, and the mailbox of `/mail/team@firm.example/`, which is another's opened by itself. [U] */
export function pageOf(pathname: string): { index: number; mailbox: string | undefined } {
  const { index = 0, mailbox } = partOf(
    /^\/[a-z]{1,20}\/([^/]{1,320})(?:\/|$)/.exec(pathname)?.[1],
  );
  return { index, mailbox };
}

function partOf(part: string | undefined) {
  const text = decoded(part ?? '');
  return {
    index: /^\d{1,2}$/.test(text) ? Number(text) : undefined,
    mailbox: /^[^\s@/]+@[^\s@/]+$/.test(text) ? text.toLowerCase() : undefined,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
