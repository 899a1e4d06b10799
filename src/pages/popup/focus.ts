import type { ThreadKey } from '../../core/mail';
import { selected } from './state';

/** The element id of a row's button. */
export const rowId = (key: ThreadKey) => `row-${key}`;

/** Puts the focus on the selected row, if there is one, once the page shows what was just decided. */
export function focusRow(): void {
  requestAnimationFrame(() => {
    const item = selected.peek();
    if (item !== undefined) document.getElementById(rowId(item.standing.key))?.focus();
  });
}
