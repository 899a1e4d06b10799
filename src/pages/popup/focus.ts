import type { ThreadKey } from '../../core/mail';
import { panel, selected } from './state';

/** The element id of a row's button. */
export const rowId = (key: ThreadKey) => `row-${key}`;

/**
 * Puts the focus on the selected row, if there is one, once the page shows what was just decided; not where a panel
 * was unfolded meanwhile, which has the focus.
 */
export function focusRow(): void {
  requestAnimationFrame(() => {
    const item = selected.peek();
    if (panel.peek() !== undefined) return;
    const row = item && document.getElementById(rowId(item.standing.key));
    // Of the last row that left there is still its Undo.
    (row ?? document.querySelector<HTMLElement>('.departed [data-stop]'))?.focus();
  });
}

/** The element id of the button of the menu. */
export const menuButtonId = 'more';

/** Puts the focus back where the menu was opened. */
export function focusMenuButton(): void {
  document.getElementById(menuButtonId)?.focus();
}
