import type { ThreadKey } from '../../core/mail';
import { panel, selected } from './state';

/** The element id of a row's button. */
export const rowId = (key: ThreadKey) => `row-${key}`;

/**
 * Puts the focus on this row, or the selected one, if there is one, once the page shows what was just decided; not where
 * a panel was unfolded meanwhile, which has the focus.
 */
export function focusRow(wanted?: ThreadKey): void {
  requestAnimationFrame(() => {
    const key = wanted ?? selected.peek()?.standing.key;
    if (panel.peek() !== undefined) return;
    const row = key && document.getElementById(rowId(key));
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
