import { type Address, address, isMailAddress } from '../../core/mail';

/** Where an Outlook page stands, from its path (facts B0). A search does not show in it. */
export interface Route {
  /** `N` of `/mail/N/`; 0 where the path names none. */
  index: number;
  /** Mailbox that the path names (`/mail/ana@firm.example/…`), which is somebody else's. */
  mailbox: Address | undefined;
  /** `inbox`, `sentitems`, …, or a folder's id; undefined where the path names a message alone. */
  folder: string | undefined;
  /** Exchange id of the open message. */
  item: string | undefined;
}

export function routeOf(pathname: string): Route {
  const steps = pathname.split('/').filter((step) => step !== '');
  if (steps[0] === 'mail' || steps[0] === 'owa') steps.shift();
  const index = /^\d{1,2}$/.test(steps[0] ?? '') ? Number(steps.shift()) : 0;
  const named = address(decoded(steps[0] ?? ''));
  const mailbox = isMailAddress(named) ? named : undefined;
  if (mailbox !== undefined) steps.shift();
  const at = steps.indexOf('id');
  const item = at === -1 ? undefined : decoded(steps[at + 1] ?? '') || undefined;
  const [folder] = at === -1 ? steps : steps.slice(0, at);
  return { index, mailbox, folder: folder ?? (item === undefined ? 'inbox' : undefined), item };
}

/** Where the mailbox of a page opens, on whichever of Outlook's hosts. */
export function homeOf({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string {
  const { index, mailbox } = routeOf(pathname);
  return `${origin}/mail/${index}/${mailbox === undefined ? '' : `${mailbox}/`}`;
}

/** The path that shows a message of the inbox by its Exchange id (facts B0). */
export function pathTo(item: string, pathname: string): string {
  const start = /^\/(?:mail|owa)\/(?:\d{1,2}\/)?(?:[^/]*(?:@|%40)[^/]*\/)?/.exec(pathname)?.[0];
  return `${start ?? '/mail/'}inbox/id/${encodeURIComponent(item)}`;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return '';
  }
}
