import { isShown } from '../page';
import type { Pages } from '../webmail';
import { shownLists } from './list';
import type { Page } from './page';

/**
 * Walks by scrolling the list, which holds a stretch of its rows alone (facts B1). At its foot more may still be loaded:
 * only a list that stands still has ended, so it never says `last`.
 */
export function walkPages(page: Page): Pages {
  let walk: { scroller: HTMLElement; from: number; at: number } | undefined;

  function scroller(): HTMLElement | undefined {
    const [list] = shownLists(page);
    return list && page.finder.findAll('scroller', list).find(isShown);
  }

  return {
    begin() {
      const found = scroller();
      if (found === undefined) return 'there';
      walk = { from: found.scrollTop, at: 0, ...walk, scroller: found };
      if (isAt(found, walk.at)) return 'there';
      found.scrollTop = walk.at;
      return 'moved';
    },
    next() {
      const found = scroller();
      if (found === undefined || walk?.scroller !== found || !isAt(found, walk.at)) return 'astray';
      found.scrollTop += found.clientHeight * part;
      walk.at = found.scrollTop;
      return 'moved';
    },
    back() {
      if (walk !== undefined && walk.scroller === scroller() && isAt(walk.scroller, walk.at))
        walk.scroller.scrollTop = walk.from;
      walk = undefined;
    },
  };
}

const isAt = ({ scrollTop }: HTMLElement, place: number) => Math.abs(scrollTop - place) <= slack;

/** A list settles by a few pixels when rows are loaded. */
const slack = 8;

/** Of a list's height: rows at its edge are seen twice rather than not at all. */
const part = 0.8;
