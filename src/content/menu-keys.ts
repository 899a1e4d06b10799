/** What a key asks of an open menu. */
export type Press = 'leave' | 'go on' | 'next' | 'previous' | 'first' | 'last';

/** What a key means where the focus is; undefined where it belongs to what has the focus. */
export function pressOf({ key }: KeyboardEvent, focused: Element | null): Press | undefined {
  if (key === 'Escape') return 'leave';
  if (focused?.tagName === 'INPUT') return key === 'Enter' ? 'go on' : undefined;
  // A menu is one stop of the page's Tab order; the fields and buttons of a question are several.
  if (key === 'Tab') return focused?.role === 'menuitem' ? 'leave' : undefined;
  return moves[key];
}

/** Moves the focus among the controls, around the ends. */
export function keepInMenu(
  controls: readonly HTMLElement[],
  focused: Element | null,
  press: 'next' | 'previous' | 'first' | 'last',
): void {
  const from = focused instanceof HTMLElement ? controls.indexOf(focused) : -1;
  const to = { next: from + 1, previous: from - 1, first: 0, last: -1 }[press];
  controls.at(to % controls.length)?.focus();
}

const moves: Readonly<Record<string, Press>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};
