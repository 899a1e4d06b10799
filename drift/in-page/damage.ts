import type { Parts } from '../../src/webmail/find';
import { isMarkName } from './marks';

/** What redesigns do to a part of a page. */
export const kinds = [
  'class renamed',
  'attribute gone',
  'attribute emptied',
  'wrapper added',
  'A/B duplicate',
] as const;
export type Kind = (typeof kinds)[number];

/** One damage to one part. `what`: which class or attribute, where the wrapper or the twin stands. */
export interface Damage {
  part: string;
  kind: Kind;
  what: string;
}

/** Every damage that can be done to a part as the page now stands; none where the page does not have it. */
export function damagesTo(part: string, parts: Parts<string>, foreign: string): Damage[] {
  const elements = elementsOf(part, parts, foreign);
  if (elements.length === 0) return [];
  const css = cssOf(part, parts);
  const of = (kind: Kind, all: Iterable<string>) =>
    [...new Set(all)].map((what) => ({ part, kind, what }));
  const classes = [...namedClasses(css)].filter(
    (name) => document.querySelector(`.${CSS.escape(name)}`) !== null,
  );
  const own = elements.flatMap((element) => element.getAttributeNames()).filter(isStructural);
  const named = [...namedAttributes(css)].filter((each) => document.querySelector(each) !== null);
  return [
    ...of('class renamed', [
      ...classes,
      ...(elements.some(hasClass) ? ['all of the element'] : []),
    ]),
    ...of('attribute gone', [...own, ...named]),
    ...of(
      'attribute emptied',
      own.filter((name) => name !== 'role' && !name.startsWith('aria-')),
    ),
    ...of('wrapper added', ['around', 'within']),
    ...of('A/B duplicate', [
      'hidden twin before',
      'shown twin behind',
      'hidden twin without ids before',
    ]),
  ];
}

/** Does it to the page in which this script runs. */
export function damage({ part, kind, what }: Damage, parts: Parts<string>, foreign: string): void {
  const elements = elementsOf(part, parts, foreign);
  const kin = () => withTheirKind(elements, what);
  const acts: Record<Kind, () => unknown> = {
    'class renamed': () =>
      what === 'all of the element' ? elements.map(renameAll) : renameEverywhere(what, foreign),
    'attribute gone': () =>
      what.startsWith('[')
        ? loseEverywhere(what, foreign)
        : kin().map((each) => each.removeAttribute(what)),
    // Gmail's data-thread-perm-id read "undefined" in November 2025 (facts A1).
    'attribute emptied': () => kin().map((each) => each.setAttribute(what, 'undefined')),
    'wrapper added': () => elements.map(what === 'around' ? wrapAround : wrapWithin),
    'A/B duplicate': () => elements.map((each) => twin(each, what)),
  };
  acts[kind]();
}

/** What the best way to the part finds in every root of it, without what stands for the page itself. */
function elementsOf(part: string, parts: Parts<string>, foreign: string): HTMLElement[] {
  const roots = rootsOf(part, parts, foreign);
  for (const { css } of parts[part]?.alternatives ?? []) {
    const found = new Set(roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]));
    const ofPage = [...found].filter((element) => element.parentElement?.closest(foreign) === null);
    const told = ofPage.filter((element) => !holdsAnyText(part) || isLeafOfText(element));
    if (told.length > 0) return told.filter(({ tagName }) => !['HTML', 'BODY'].includes(tagName));
  }
  return [];
}

function rootsOf(part: string, parts: Parts<string>, foreign: string): ParentNode[] {
  const root = parts[part]?.root ?? '';
  return root in parts && root !== part ? elementsOf(root, parts, foreign) : [document];
}

/** Whatever may hold text: of these only what itself holds some is damaged. */
const holdsAnyText = (part: string) => part === 'rowText' || part === 'messageText';

function isLeafOfText(element: Element): boolean {
  return element.children.length === 0 && element.textContent.trim() !== '';
}

function cssOf(part: string, parts: Parts<string>): string {
  return (parts[part]?.alternatives ?? []).map(({ css }) => css).join(', ');
}

function namedClasses(css: string): Set<string> {
  const bare = css.replace(/\[[^\]]*\]/g, '');
  return new Set([...bare.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name ?? ''));
}

/** `[role="option"]`, and `[id="MailList"]` for `#MailList`. */
function namedAttributes(css: string): Set<string> {
  const brackets = css.match(/\[[^\]]*\]/g) ?? [];
  const ids = [...css.replace(/\[[^\]]*\]/g, '').matchAll(/#([A-Za-z_][\w-]*)/g)];
  return new Set([...brackets, ...ids.map(([, id]) => `[id="${id}"]`)]);
}

const hasClass = (element: Element) => element.classList.length > 0;

/** Not what makes an element shown or hidden, nor our own marks. */
function isStructural(name: string): boolean {
  return (
    !['class', 'style', 'hidden', 'dir', 'lang', 'tabindex', 'value'].includes(name) &&
    !isMarkName(name)
  );
}

function renameAll(element: Element): void {
  element.setAttribute('class', [...element.classList].map((name) => `z${name}q`).join(' '));
}

/** A build renames a class in its style sheets too: what was hidden by it stays hidden. */
function renameEverywhere(name: string, foreign: string): void {
  for (const element of document.querySelectorAll(`.${CSS.escape(name)}`)) {
    if (element.parentElement?.closest(foreign) == null)
      element.classList.replace(name, `z${name}q`);
  }
  for (const style of document.querySelectorAll('style'))
    style.textContent = style.textContent.replace(
      new RegExp(`\\.${name}(?![\\w-])`, 'g'),
      `.z${name}q`,
    );
}

/** A site changes all rows, items or messages alike, not the one that is selected or folded. */
function withTheirKind(elements: readonly Element[], attribute: string): Element[] {
  const states = ['aria-selected', 'aria-expanded'];
  const kin = elements.flatMap((element) => {
    const role = element.getAttribute('role') ?? '';
    const css = ['option', 'row', 'treeitem', 'listitem', 'tab'].includes(role)
      ? `[role="${role}"]`
      : undefined;
    const alike = css ?? (states.includes(attribute) ? element.localName : undefined);
    return alike === undefined
      ? [element]
      : [...document.querySelectorAll(`${alike}[${attribute}]`)];
  });
  return [...new Set(kin)].filter((element) => element.hasAttribute(attribute));
}

function loseEverywhere(bracket: string, foreign: string): void {
  const name = /^\[([\w-]+)/.exec(bracket)?.[1];
  if (name === undefined) return;
  const found = [...document.querySelectorAll(bracket)].filter(
    (each) => each.parentElement?.closest(foreign) == null,
  );
  for (const element of withTheirKind(found, name)) element.removeAttribute(name);
}

/** A cell or row of a table is wrapped as a table allows it. */
function wrapAround(element: HTMLElement): void {
  const names: Record<string, string> = {
    TR: 'tbody',
    TBODY: 'table',
    LI: 'ul',
    OPTION: 'optgroup',
  };
  if (element.tagName === 'TD' || element.tagName === 'TH') {
    wrapWithin(element);
    return;
  }
  const inline = getComputedStyle(element).display.startsWith('inline');
  const wrapper = document.createElement(names[element.tagName] ?? (inline ? 'span' : 'div'));
  wrapper.className = 'wrapped';
  element.replaceWith(wrapper);
  wrapper.append(element);
}

function wrapWithin(element: HTMLElement): void {
  if (
    ['INPUT', 'TEXTAREA', 'IMG', 'I', 'SVG', 'TABLE', 'TR', 'TBODY'].includes(
      element.tagName.toUpperCase(),
    )
  )
    return;
  const wrapper = document.createElement('span');
  wrapper.className = 'wrapped';
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function twin(element: HTMLElement, what: string): void {
  const copy = element.cloneNode(true) as HTMLElement;
  if (what.includes('without ids')) {
    for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  }
  if (what.startsWith('hidden')) {
    copy.style.display = 'none';
    element.before(copy);
  } else {
    element.after(copy);
  }
}
