/**
 * Marks on the elements of the undamaged page, by which they are known again in the damaged one whatever has become of
 * their classes and attributes.
 */
const mark = 'data-probe';

export type MarkKind = 'row' | 'open' | 'reply' | 'send';

/** Marks an element; a second mark goes beside the first. */
export function putMark(element: Element, kind: MarkKind, what = ''): void {
  const before = element.getAttribute(mark);
  element.setAttribute(mark, [before, `${kind}:${what}`].filter(Boolean).join(' '));
}

/** What the nearest element with a mark of this kind, from `element` outwards, is marked with. */
export function markOf(element: Element, kind: MarkKind): string | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const found = (at.getAttribute(mark) ?? '')
      .split(' ')
      .find((each) => each.startsWith(`${kind}:`));
    if (found !== undefined) return found.slice(kind.length + 1);
  }
  return undefined;
}

export function isMarked(element: Element, kind: MarkKind): boolean {
  return markOf(element, kind) !== undefined;
}

export function isMarkName(attribute: string): boolean {
  return attribute === mark;
}
