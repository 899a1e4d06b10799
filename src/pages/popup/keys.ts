import type { AgendaItem } from '../../core/agenda';
import { acknowledge } from './acknowledge';
import { open, undoLast } from './acts';
import { focusRow } from './focus';
import { mainAct } from './main-act';
import { helpShown, menuShown, panel, search, selected, settings } from './state';

/** Every key of the list. Letters act unless switched off (WCAG 2.1.4), and never while something is typed. */
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
  if (event.key === '/') return focusSearch;
  if (event.key === '?') return showHelp;
  const letters = settings.peek()?.letterKeys !== false;
  // The last row may be the one that left.
  if (event.key === 'z') return letters ? undoLast : undefined;
  const item = selected.peek();
  if (item === undefined) return undefined;
  if (event.key === 'Enter') return onRow(event.target) ? () => open(item) : undefined;
  return letters ? letterMeaning(event.key, item) : undefined;
}

function letterMeaning(key: string, item: AgendaItem): (() => void) | undefined {
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
