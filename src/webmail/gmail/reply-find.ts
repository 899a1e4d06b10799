import type { PartHealth } from '../../core/health';
import { createHealth } from '../health';
import { notOfPage, type ReplyPart, replyParts } from './reply-selectors';

const health = createHealth<ReplyPart>(replyParts);

/** How the parts of the reply fared when they were last needed. */
export function replyHealth(): PartHealth[] {
  return health.report();
}

/** Begins a reply: what is noted from now on replaces what was noted of the same part before. */
export function beginReply(): void {
  health.begin();
}

/**
 * The shown elements of a part within `root`, by the first alternative that finds any. Unlike the reader's finder
 * this one asks of each whether it is shown: Gmail keeps hidden buttons, bars and boxes beside the one in use.
 */
export function findAll(part: ReplyPart, root: ParentNode): HTMLElement[] {
  for (const [alternative, { css }] of replyParts[part].alternatives.entries()) {
    const found = [...root.querySelectorAll<HTMLElement>(css)].filter(isOfPage).filter(isShown);
    if (found.length === 0) continue;
    health.note({ part, alternative, root });
    return found;
  }
  return [];
}

/** The first of {@link findAll}. */
export function find(part: ReplyPart, root: ParentNode): HTMLElement | undefined {
  return findAll(part, root)[0];
}

/** Notes that a part was needed and no alternative found it within `root`. */
export function missed(part: ReplyPart, root: ParentNode): void {
  health.begin();
  health.note({ part, alternative: undefined, root });
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Not written by a correspondent, nor typed or quoted in an editor, nor ours. */
export function isOfPage(element: Element): boolean {
  return element.parentElement?.closest(notOfPage) === null;
}
