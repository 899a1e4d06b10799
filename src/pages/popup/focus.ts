import { effect } from '@preact/signals';
import type { ThreadKey } from '../../core/mail';
import { groups, listed, panel, selected } from './state';

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

/** Puts the focus on the row after this one in its group, once more of that was read, unless it has gone elsewhere. */
export function focusFirstAfter(last: ThreadKey): void {
  const from = Date.now();
  const asked = document.activeElement;
  const stop = effect(() => {
    const next = keyAfter(last);
    const isRead = (listed.value?.readAt ?? 0) >= from;
    if (next === undefined && !isRead) return;
    if (next !== undefined && document.activeElement === asked) focusRow(next);
    // Not at once: the effect's first run comes before there is anything to stop.
    queueMicrotask(() => stop());
  });
}

function keyAfter(key: ThreadKey): ThreadKey | undefined {
  const keys = groups.value.map(({ entries }) =>
    entries.flatMap(({ item }) => item?.standing.key ?? []),
  );
  const own = keys.find((each) => each.includes(key));
  return own?.[own.indexOf(key) + 1];
}

/** The element id of the button of the menu. */
export const menuButtonId = 'more';

/** Puts the focus back where the menu was opened. */
export function focusMenuButton(): void {
  document.getElementById(menuButtonId)?.focus();
}
