import { isShown } from '../page';
import type { Page } from './page';
import { type OpenMessage, readMessage } from './read-message';

/** What the reading pane shows, before it is known of which conversation. */
export interface OpenPane {
  element: HTMLElement;
  subject: string;
  /** In the order of the page: a user's setting says whether the newest stands first (facts B2). Drafts too. */
  messages: OpenMessage[];
  /** Something stands among them that is no message: what is being written, or a stub for folded ones. */
  more: boolean;
  /** Holds the messages, and the child of it in which the first one stands. */
  lineParent: HTMLElement;
  lineBefore: Node | null;
}

/** The reading pane that the user sees; undefined where there is none, or several are shown at once. */
export function readPane(page: Page): OpenPane | undefined {
  const panes = page.finder.findAll('pane', page.document).filter(isShown);
  const [element, ...apart] = panes.filter(
    (pane) => !panes.some((other) => other !== pane && other.contains(pane)),
  );
  if (element === undefined || apart.length > 0) return undefined;
  const items = page.finder.findAll('message', element);
  const outer = items
    .filter((item) => !items.some((other) => other !== item && other.contains(item)))
    .filter(isShown);
  const drawn = outer.filter((item) => !isBeingWritten(item, page));
  const [first] = outer;
  if (first === undefined) return undefined;
  const messages = drawn.map((item) => readMessage(item, page));
  const place = placeAbove(first, outer, element);
  return {
    element,
    subject: subjectOf(element, page),
    messages,
    more: drawn.length < outer.length,
    ...place,
  };
}

function isBeingWritten(item: HTMLElement, page: Page): boolean {
  return page.finder.findOptional('editor', item) !== undefined;
}

/** Without the buttons in the heading ("Summarize"). */
function subjectOf(pane: HTMLElement, page: Page): string {
  const heading = page.finder.findOptional('openSubject', pane);
  if (heading === undefined) return '';
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const button of copy.querySelectorAll('button, [role="button"]')) button.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim().slice(0, 998);
}

function placeAbove(
  first: HTMLElement,
  items: readonly HTMLElement[],
  pane: HTMLElement,
): Pick<OpenPane, 'lineParent' | 'lineBefore'> {
  let before = first;
  while (before.parentElement !== null && before.parentElement !== pane) {
    const parent: HTMLElement = before.parentElement;
    const holdsAll = items.every((item) => parent.contains(item));
    const alone = [...parent.children].every((child) => child === before || isOurs(child));
    if (holdsAll && !alone) break;
    before = parent;
  }
  return { lineParent: before.parentElement ?? pane, lineBefore: before };
}

function isOurs(element: Element): boolean {
  return element.hasAttribute('data-answerable');
}
