import { escapeHtml } from '../../mailbox/mail';
import { trustedHtml } from './trusted';

/** What the page itself made: a click on anything else came through somebody else's element. */
const made = new WeakSet<Element>();

export const isMadeHere = (element: Element): boolean => made.has(element);

/** Marks an element and all inside as the page's own. */
export function adopt<E extends Element>(element: E): E {
  made.add(element);
  for (const inside of element.querySelectorAll('*')) made.add(inside);
  return element;
}

/** One element from HTML. */
export function draw(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(html.trim());
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement))
    throw new TypeError(`Not one element: ${html.slice(0, 60)}`);
  return adopt(element);
}

/** Replaces the children of `element` by `html`. Needed for rows: a `td` stands only in a `tr`. */
export function refill(element: Element, html: string): void {
  element.innerHTML = trustedHtml(html);
  adopt(element);
}

/** The element inside `root` that must be there. */
export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The demo page lacks ${selector}`);
  return found;
}

export function show(element: HTMLElement, visible: 'shown' | 'hidden'): void {
  element.style.display = visible === 'shown' ? '' : 'none';
}

let counter = 0;

/** A per-render element id like Gmail's `:2o`: never the same twice, never to be stored (facts A0). */
export function renderId(): string {
  counter += 1;
  return `:${counter.toString(36)}`;
}

export const text = escapeHtml;

/** Gmail's jslog base64: JSON, the padding as dots or left away (captures). */
export const jslogJson = (value: unknown): string => btoa(JSON.stringify(value)).replace(/=/g, '.');
