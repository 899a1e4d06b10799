/** Whether the node is one of our guests in the page, which bear this mark. */
export function isOurs(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element).hasAttribute('data-answerable');
}

/** Whether something of ours stands inside the node. */
export function holdsOurs(node: Node): boolean {
  return (
    node.nodeType === Node.ELEMENT_NODE &&
    (node as Element).querySelector('[data-answerable]') !== null
  );
}
