import { isMadeHere } from './made';

/** One thing that the page did because of the user. `time` is epoch ms. */
export interface Action {
  readonly kind: 'shortcut' | 'click' | 'send' | 'undo' | 'open';
  readonly what: string;
  readonly time: number;
}

/** Everything the page did, and of it what came out of an element that the page did not make. */
export const actions: Action[] = [];
export const leaks: Action[] = [];

/** Notes an action and, where a foreign element was its source, a leak. */
export function record(kind: Action['kind'], what: string, event?: Event): void {
  const action = { kind, what, time: Date.now() };
  actions.push(action);
  if (event !== undefined && cameFromElsewhere(event)) leaks.push(action);
}

/** True where the innermost element of the event's path is not the page's: an extension's, or in its shadow. */
function cameFromElsewhere(event: Event): boolean {
  const [source] = event.composedPath();
  if (!(source instanceof Element)) return false;
  if (source === document.body || source === document.documentElement) return false;
  return !isMadeHere(source) && source.closest('[contenteditable], [role=document]') === null;
}
