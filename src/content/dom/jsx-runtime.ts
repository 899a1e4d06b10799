import type { JSX as Markup } from 'preact';

/**
 * JSX that makes elements at once, for what is drawn and thrown away in the mail page: a library that redraws would
 * weigh five kilobytes there. Text is text: no child and no attribute is ever markup.
 */
export namespace JSX {
  export type Element = Node;
  export interface ElementChildrenAttribute {
    children: unknown;
  }
  export interface IntrinsicAttributes {
    key?: string | number | undefined;
  }
  export interface IntrinsicElements extends Markup.IntrinsicElements {}
}

export type Children = Node | string | number | false | null | undefined | readonly Children[];

type Props = Readonly<Record<string, unknown>> & { children?: Children };

export function jsx(type: string | ((props: Props) => Node), props: Props): Node {
  if (typeof type === 'function') return type(props);
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === false) continue;
    const set = value === true && !name.startsWith('aria-') ? '' : String(value);
    element.setAttribute(names[name] ?? name, set);
  }
  element.append(...nodesOf(props.children));
  return element;
}

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Props): Node {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodesOf(children));
  return fragment;
}

/** Properties of JSX that are attributes by another name. */
const names: Readonly<Record<string, string>> = { defaultValue: 'value' };

function nodesOf(children: Children): (Node | string)[] {
  if (children === undefined || children === null || children === false) return [];
  if (Array.isArray(children)) return children.flatMap(nodesOf);
  return [typeof children === 'number' ? String(children) : (children as Node | string)];
}
