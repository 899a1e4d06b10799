import { oncePerFrame } from '../once-per-frame';
import { holdsOurs, isOurs } from '../ours';
import type { Page } from './page';
import { outlookParts } from './selectors';

/**
 * Calls `changed` when what the reader reads may have changed: once a frame, in a hidden tab once for each batch of
 * changes. Where the page took something of ours, or a row that bears it came to show another conversation, the first
 * call of a frame comes before the page is painted so. No timer, no polling. Ends with the signal. Gives a way to be
 * called for what changed elsewhere.
 *
 * Outlook's list, pane and folders have no frame of their own that is known to stay: the whole page is watched, and
 * what lies elsewhere is passed over.
 */
export function watchPage(
  { document }: Page,
  changed: () => void,
  signal: AbortSignal,
): () => void {
  const { schedule, atOnce } = oncePerFrame(document, changed, signal);
  const observer = new MutationObserver((records) => {
    if (!records.some(matters)) return;
    if (records.some(misplacesOurs)) atOnce();
    else schedule();
  });
  observer.observe(document, whatIsRead);
  document.defaultView?.addEventListener('popstate', schedule, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return schedule;
}

const whatIsRead: MutationObserverInit = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'id',
    'title',
    'style',
    'hidden',
    'aria-label',
    'aria-selected',
    'aria-expanded',
    'data-convid',
    'data-icon-name',
    'data-folder-name',
    'data-app-section',
  ],
};

/** Where the reader reads: the roots of its parts, without those that are dear to ask for at each change. */
const places = (['list', 'pane', 'folder', 'ownName'] as const)
  .flatMap((part) => outlookParts[part].alternatives.map(({ css }) => css))
  .filter((css) => !css.includes(':has('))
  .concat('[role="listbox"]', '[role="main"]', 'head > title')
  .join(', ');

/** Typing, our own nodes, a text that is written again, and what the page does elsewhere change nothing that is read. */
function matters(record: MutationRecord): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'characterData' && record.oldValue === target.nodeValue) return false;
  const element = isElement(target) ? target : target.parentElement;
  if (element === null) return type === 'childList';
  if (element.closest('[data-answerable], [contenteditable="true"]') !== null) return false;
  if (type === 'attributes' && record.attributeName === 'style' && isInRow(element)) return false;
  const nodes = [...addedNodes, ...removedNodes];
  if (type === 'childList' && nodes.every(isOurs)) return false;
  if (element.closest(places) !== null) return true;
  return nodes.some(holdsPlace);
}

/** Rows are moved and hovered over by style. */
function isInRow(element: Element): boolean {
  return element.closest('[data-convid]') !== null;
}

function holdsPlace(node: Node): boolean {
  return isElement(node) && (node.matches(places) || node.querySelector(places) !== null);
}

/** Ours was taken along with other nodes, or stands in a row that now shows another conversation. */
function misplacesOurs({
  attributeName,
  target,
  addedNodes,
  removedNodes,
}: MutationRecord): boolean {
  if (attributeName === 'data-convid') return holdsOurs(target);
  const removed = [...removedNodes];
  if (removed.some(holdsOurs)) return true;
  return removed.some(isOurs) && removed.length + addedNodes.length > 1;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
