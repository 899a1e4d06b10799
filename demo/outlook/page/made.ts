import { options, type VNode } from 'preact';

/** What the page itself made: a click on anything else came through somebody else's element. */
const made = new WeakSet<Node>();

export const isMadeHere = (element: Element): boolean => made.has(element);

/** Notes every element that is rendered from now on. `__e` is Preact's own name for a node's element. */
export function noteWhatIsMade(): void {
  const before = options.diffed;
  options.diffed = (vnode: VNode & { __e?: Node | null }) => {
    if (vnode.__e instanceof Node) made.add(vnode.__e);
    before?.(vnode);
  };
}
