import type { Pages } from '../webmail';
import { olderPages } from './list-surroundings';
import type { Page } from './page';
import { routeOf } from './route';

/**
 * Walks by Gmail's own addresses `#inbox/p2`, `#inbox/p3`, … (facts A5), each in the place of the one before, so that
 * the user's Back does not lead through them; the button to older pages tells the last one.
 */
export function walkPages(page: Page): Pages {
  let walk: { from: string; at: string } | undefined;

  function show(hash: string): void {
    const { location } = page.document;
    location.replace(location.href.replace(/(#.*)?$/, hash));
  }

  return {
    begin() {
      const { hash } = page.location;
      walk ??= { from: hash || inbox, at: isInbox(hash) ? hash : inbox };
      if (hash === walk.at) return 'there';
      show(walk.at);
      return 'moved';
    },
    next() {
      const { hash } = page.location;
      if (walk === undefined || hash !== walk.at) return 'astray';
      if (olderPages(page) !== true) return 'last';
      walk.at = `${inbox}/p${routeOf(hash).page + 1}`;
      show(walk.at);
      return 'moved';
    },
    back() {
      if (walk !== undefined && page.location.hash === walk.at) show(walk.from);
      walk = undefined;
    },
  };
}

const inbox = '#inbox';

/** The first page of the inbox itself, from where every walk begins. */
function isInbox(hash: string): boolean {
  const { list, page, token } = routeOf(hash);
  return list === 'inbox' && page === 1 && token === undefined;
}
