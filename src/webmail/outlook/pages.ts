import { isShown } from '../page';
import type { Pages } from '../webmail';
import type { Page } from './page';

/**
 * Walks by scrolling the list, which holds a stretch of its rows alone (facts B1). At its foot more may still be loaded:
 * only a list that stands still has ended, so `last` is said only where nothing scrolls.
 */
export function walkPages(page: Page): Pages {
  let walk: { scroller: HTMLElement; from: number; at: number; lost: boolean } | undefined;

  function scroller(): HTMLElement | undefined {
    const list = page.finder.findAll('list', page.document).find(isShown);
    return list && page.finder.findAll('scroller', list).find(isShown);
  }

  function scrollTo(scroller: HTMLElement, top: number): 'moved' {
    scroller.scrollTop = top;
    walk = { scroller, from: walk?.from ?? 0, at: scroller.scrollTop, lost: false };
    return 'moved';
  }

  return {
    next() {
      const at = scroller();
      if (at === undefined) return 'last';
      walk ??= { scroller: at, from: at.scrollTop, at: at.scrollTop, lost: false };
      if (at !== walk.scroller || Math.abs(at.scrollTop - walk.at) > slack) {
        walk.lost = !walk.lost;
        return walk.lost ? 'astray' : scrollTo(at, walk.at);
      }
      return scrollTo(at, at.scrollTop + at.clientHeight * part);
    },
    back() {
      if (walk !== undefined && walk.scroller === scroller()) walk.scroller.scrollTop = walk.from;
      walk = undefined;
    },
  };
}

/** A list settles by a few pixels when rows are loaded. */
const slack = 8;

/** Of a list's height: rows at its edge are seen twice rather than not at all. */
const part = 0.8;
