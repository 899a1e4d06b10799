import { oneLine } from '../one-line';
import { isOurs } from '../ours';
import { isShown as isSeen } from '../reply-find';
import type { Page } from './page';
import { type OpenMessage, readMessage } from './read-message';

/** What the reading pane shows, before it is known of which conversation. */
export interface OpenPane {
  /** The smallest frame with its subject and messages. */
  element: HTMLElement;
  heading: HTMLElement;
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
  const panes = page.finder.findAll('pane', page.document).filter(isSeen);
  const [outer, ...apart] = panes.filter(
    (pane) => !panes.some((other) => other !== pane && other.contains(pane)),
  );
  page.health.fault('pane', 'disagrees', apart.length > 0 ? outer : undefined);
  if (outer === undefined || apart.length > 0) return undefined;
  const items = itemsIn(outer, page);
  const [first] = items;
  const heading = first && headingOf(outer, page);
  if (first === undefined || heading === undefined) return undefined;
  const element = smallest(panes, [heading, ...items]) ?? outer;
  const drawn = items.filter((item) => !isBeingWritten(item, page));
  return {
    element,
    heading,
    subject: subjectOf(heading),
    messages: drawn.map((item) => readMessage(item, page)),
    more: drawn.length < items.length || !items.every(unfolds),
    ...placeAbove(first, items, element),
  };
}

/**
 * What of the pane unfolds: its messages and stubs, without what holds several of them or lies within one. A message
 * shown alone need not unfold: then what surrounds its body is the message.
 */
function itemsIn(pane: HTMLElement, page: Page): HTMLElement[] {
  const bodies = bodiesIn(pane, page).filter(isSeen);
  const unfolding = page.finder
    .findAll('message', pane)
    .filter((item) => isSeen(item) && !bodies.includes(item))
    .filter((item) => bodies.filter((body) => item.contains(body)).length <= 1);
  const alone = bodies.filter((body) => !unfolding.some((item) => item.contains(body)));
  if (alone.length > 0) page.health.note({ part: 'message', alternative: 1, root: pane });
  noteUnfolding(pane, unfolding.length === 0 && alone.length > 0, page);
  const items = [...unfolding, ...alone.map((body) => frameOf(body, bodies, pane))];
  return items.filter((item) => !items.some((other) => other !== item && other.contains(item)));
}

/** In a conversation messages unfold: where none does, the folded ones are not found. */
function noteUnfolding(pane: HTMLElement, isFlat: boolean, page: Page): void {
  // With nothing open there is no heading, and none is missing: it is looked for only beside a message.
  const folds = isFlat && headingOf(pane, page)?.id.startsWith('CONV_');
  page.health.fault('message', 'blind', folds ? pane : undefined);
}

/** The widest element within the pane that holds this body and no other. */
function frameOf(
  body: HTMLElement,
  bodies: readonly HTMLElement[],
  pane: HTMLElement,
): HTMLElement {
  let frame = body;
  for (;;) {
    const parent: HTMLElement | null = frame.parentElement;
    if (parent === null || parent === pane) return frame;
    if (bodies.some((other) => other !== body && parent.contains(other))) return frame;
    frame = parent;
  }
}

/** Found by their bodies alone, messages leave out the collapsed ones. */
function unfolds(item: HTMLElement): boolean {
  return item.hasAttribute('aria-expanded');
}

/** A body that stands twice in one place is one. */
function bodiesIn(place: HTMLElement, page: Page): HTMLElement[] {
  const bodies = page.finder.findAll('body', place);
  return bodies.filter(
    (body, at) =>
      !bodies
        .slice(0, at)
        .some((other) => other.parentElement === body.parentElement && other.id === body.id),
  );
}

/** The subject; undefined where there is none, or of several conversations. */
function headingOf(pane: HTMLElement, page: Page): HTMLElement | undefined {
  const headings = page.finder.findAll('openSubject', pane).filter(isSeen);
  const conversations = headings.filter(({ id }) => id.startsWith('CONV_'));
  const [first, ...others] = conversations;
  const isOne = others.every(
    (other) => other.id === first?.id && other.textContent === first.textContent,
  );
  page.health.fault('openSubject', 'disagrees', isOne ? undefined : pane);
  return isOne ? (first ?? headings[0]) : undefined;
}

function smallest(
  panes: readonly HTMLElement[],
  parts: readonly HTMLElement[],
): HTMLElement | undefined {
  return panes.findLast((pane) => parts.every((part) => pane.contains(part)));
}

/** A reply may be written within the message that it answers: that one has a body besides. */
function isBeingWritten(item: HTMLElement, page: Page): boolean {
  const editor = page.finder.findOptional('editor', item);
  return editor !== undefined && bodiesIn(item, page).length === 0;
}

/** Without the buttons in the heading ("Summarize"). */
function subjectOf(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const button of copy.querySelectorAll('button, [role="button"]')) button.remove();
  return oneLine(copy.textContent).slice(0, 998);
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
