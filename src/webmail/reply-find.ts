import type { PartHealth } from '../core/health';
import type { Parts } from './find';
import { createHealth } from './health';

/** Finds the parts of a site's reply, and keeps how each fared when it was last needed. */
export interface ReplyFinder<Name extends string> {
  /** Begins a reply: what is noted from now on replaces what was noted of the same part before. */
  begin(): void;
  /** The first of {@link findAll}. */
  find(part: Name, root: ParentNode): HTMLElement | undefined;
  /**
   * The shown elements of a part within `root`, by the first alternative that finds any. Unlike the reader's finder
   * this one asks of each whether it is shown: sites keep hidden buttons, bars and boxes beside the one in use.
   */
  findAll(part: Name, root: ParentNode): HTMLElement[];
  /** Notes that a part was needed and no alternative found it within `root`. */
  missed(part: Name, root: ParentNode): void;
  report(): PartHealth[];
  /** Not written by a correspondent, nor typed or quoted in an editor, nor ours. */
  isOfPage(element: Element): boolean;
}

/** A finder over `parts`. What lies inside a `notOfPage` element is never part of the page. */
export function createReplyFinder<Name extends string>(
  parts: Parts<Name>,
  notOfPage: string,
): ReplyFinder<Name> {
  const health = createHealth<Name>(parts);
  const isOfPage = (element: Element) => element.parentElement?.closest(notOfPage) === null;

  function findAll(part: Name, root: ParentNode): HTMLElement[] {
    for (const [alternative, { css }] of parts[part].alternatives.entries()) {
      const found = [...root.querySelectorAll<HTMLElement>(css)].filter(isOfPage).filter(isShown);
      if (found.length === 0) continue;
      health.note({ part, alternative, root });
      return found;
    }
    return [];
  }

  return {
    begin: health.begin,
    find: (part, root) => findAll(part, root)[0],
    findAll,
    missed(part, root) {
      health.begin();
      health.note({ part, alternative: undefined, root });
    },
    report: health.report,
    isOfPage,
  };
}

/** Whether the user can see it, apart from scrolling. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
