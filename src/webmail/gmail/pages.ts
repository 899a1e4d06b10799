import type { Pages } from '../webmail';
import { olderPages } from './list-surroundings';
import type { Page } from './page';
import { routeOf } from './route';

/**
 * Walks by Gmail's own addresses `#inbox/p2`, `#inbox/p3`, … (facts A5), each in the place of the one before, so that
 * the user's Back does not lead through them; the button to older pages tells the last one.
 */
export function walkPages(page: Page): Pages {
  let walk: { from: string; at: string; lost: boolean } | undefined;

  function show(hash: string): void {
    const { location } = page.document;
    location.replace(location.href.replace(/(#.*)?$/, hash));
  }

  function stepTo(number: number): 'moved' {
    const at = number === 1 ? '#inbox' : `#inbox/p${number}`;
    walk = { from: walk?.from ?? page.location.hash, at, lost: false };
    show(at);
    return 'moved';
  }

  return {
    next() {
      const { hash } = page.location;
      if (walk === undefined && !isInbox(hash)) return stepTo(1);
      if (walk !== undefined && hash !== walk.at) {
        walk.lost = !walk.lost;
        return walk.lost ? 'astray' : stepTo(routeOf(walk.at).page);
      }
      return olderPages(page) === true ? stepTo(routeOf(hash).page + 1) : 'last';
    },
    back() {
      if (walk !== undefined && page.location.hash === walk.at) show(walk.from || '#inbox');
      walk = undefined;
    },
  };
}

/** The first page of the inbox itself, from where every walk begins. */
function isInbox(hash: string): boolean {
  const { list, page, token } = routeOf(hash);
  return list === 'inbox' && page === 1 && token === undefined;
}
