import { oncePerFrame } from '../once-per-frame';
import { holdsOurs, isOurs } from '../ours';
import { readMailbox } from './mailbox';
import type { Page } from './page';

/**
 * Calls `changed` when what the reader reads may have changed: once a frame, in a hidden tab (which has no frames)
 * once for each batch of changes. Where the page threw away something of ours, the first call of a frame comes before
 * the page is painted without it. No timer, no polling. Ends with the signal.
 *
 * Until page and owner can be read, however late, the whole document is watched; then only the element that holds
 * Gmail's views, and the way up from it, so that its replacement is noticed.
 */
export function watchPage(page: Page, changed: () => void, signal: AbortSignal): void {
  const { document } = page;
  let views: HTMLElement | undefined;
  const { schedule, atOnce } = oncePerFrame(document, look, signal);
  const inside = new MutationObserver((records) => {
    if (!records.some(matters)) return;
    if (records.some(tookOursAway)) atOnce();
    else schedule();
  });
  const around = new MutationObserver(() => {
    if (!views?.isConnected) schedule();
  });

  function look(): void {
    if (!views?.isConnected) views = observeViews(page, inside, around);
    changed();
    // Until here `changed` has read, or it has put it there itself.
    inside.takeRecords();
  }

  views = observeViews(page, inside, around);
  document.defaultView?.addEventListener('hashchange', schedule, { signal });
  document.defaultView?.addEventListener('popstate', schedule, { signal });
  signal.addEventListener('abort', () => {
    inside.disconnect();
    around.disconnect();
  });
}

/** The views now observed, and the way up from them; undefined while it is the whole document that is observed. */
function observeViews(
  page: Page,
  inside: MutationObserver,
  around: MutationObserver,
): HTMLElement | undefined {
  inside.disconnect();
  around.disconnect();
  const views = readMailbox(page) && page.finder.findOptional('views', page.document);
  if (views === undefined) {
    around.observe(page.document, whatLoads);
    return undefined;
  }
  inside.observe(views, whatIsRead);
  for (let above = views.parentNode; above !== null; above = above.parentNode) {
    around.observe(above, { childList: true });
  }
  return views;
}

const whatLoads: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['aria-label', 'role'],
};

const whatIsRead: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'style',
    'role',
    'title',
    'email',
    'aria-selected',
    'aria-expanded',
    'data-legacy-thread-id',
    'data-legacy-message-id',
    'data-legacy-last-non-draft-message-id',
  ],
};

/** Typing in a reply, our own nodes, and the toolbars that hover shows in a row change nothing that is read. */
function matters({
  type,
  target,
  attributeName,
  addedNodes,
  removedNodes,
}: MutationRecord): boolean {
  const element = (
    target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement
  ) as Element;
  if (element.closest('[data-answerable], [contenteditable="true"]') !== null) return false;
  if (type === 'attributes') {
    return attributeName !== 'style' || element.closest('tr') === null;
  }
  return ![...addedNodes, ...removedNodes].every(isOurs);
}

/** A row was rewritten whole. A node of ours that was taken by itself may have been taken by us. */
function tookOursAway({ removedNodes }: MutationRecord): boolean {
  return removedNodes.length > 0 && [...removedNodes].some(holdsOurs);
}
