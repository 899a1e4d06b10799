import type { AgendaItem } from '../../core/agenda';
import { acknowledge } from './acknowledge';
import { open, undoLast } from './acts';
import { focusMenuButton, focusRow } from './focus';
import { mainAct } from './main-act';
import { helpShown, menuShown, panel, search, selected, settings } from './state';

/** Every key of the list. Single signs act unless switched off, and never while something is typed. */
export function listenToKeys(signal: AbortSignal): void {
  document.addEventListener('keydown', pressed, { signal });
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || helpShown.peek()) return;
  const act = meaning(event);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function meaning(event: KeyboardEvent): (() => void) | undefined {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === 'Escape') return leave(typing);
  if (typing && event.target.type !== 'search') return undefined;
  if (event.key === 'ArrowDown') return () => move(1);
  if (event.key === 'ArrowUp') return () => move(-1);
  if (typing) return undefined;
  const item = selected.peek();
  if (event.key === 'Enter')
    return item !== undefined && onRow(event.target) ? () => open(item) : undefined;
  return settings.peek()?.letterKeys === false ? undefined : signMeaning(event.key, item);
}

/** Single signs, which a voice or a tremor strikes unmeant: letters, and `/` and `?` as well (WCAG 2.1.4). */
function signMeaning(key: string, item: AgendaItem | undefined): (() => void) | undefined {
  const anywhere: Readonly<Record<string, () => void>> = {
    '/': focusSearch,
    '?': showHelp,
    // The last row may be the one that left.
    z: undoLast,
  };
  if (Object.hasOwn(anywhere, key)) return anywhere[key];
  if (item === undefined) return undefined;
  const letters: Readonly<Record<string, () => void>> = {
    a: () => actOn(item),
    o: () => open(item),
    s: () => show('snooze'),
    d: () => show('settle'),
    p: () => show('pledge'),
  };
  return Object.hasOwn(letters, key) ? letters[key] : undefined;
}

function actOn(item: AgendaItem): void {
  const main = mainAct(item);
  if (main === 'acknowledge') void acknowledge(item);
  else main?.act();
}

function show(which: 'snooze' | 'settle' | 'pledge'): void {
  panel.value = which;
}

/** Escape leaves one thing at a time: menu, panel, search, and at last the popup itself (by the browser). */
function leave(typing: boolean): (() => void) | undefined {
  if (menuShown.peek())
    return () => {
      menuShown.value = false;
      focusMenuButton();
    };
  if (panel.peek() !== undefined)
    return () => {
      panel.value = undefined;
      focusRow();
    };
  if (search.peek() !== '' || typing)
    return () => {
      search.value = '';
      focusRow();
    };
  return undefined;
}

/** Rows, folds and undo buttons are one column for the arrows. */
function move(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
  const from = document.activeElement?.closest('.row')?.querySelector('[data-stop]');
  const index = stops.findIndex((stop) => stop === (from ?? document.activeElement));
  if (index === -1) focusRow();
  else stops[index + step]?.focus();
}

function focusSearch(): void {
  document.getElementById('search')?.focus();
}

function showHelp(): void {
  helpShown.value = true;
}

const onRow = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('.row-main') || target === document.body);
