/** Reading the page's JSON without trusting it: what every site's reader needs. */

/** The items of an array, at most `most` of them; none where it is not one. */
export function items(node: unknown, most: number): unknown[] {
  return Array.isArray(node) ? node.slice(0, most) : [];
}

/** The string itself, or undefined for anything else and for an empty string. */
export function str(node: unknown): string | undefined {
  return typeof node === 'string' && node !== '' ? node : undefined;
}

/** Without the members that are undefined: absent on the wire, not null. */
export function defined<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}

/** RFC 5322 Message-ID without its brackets; 256 is the most that a sighting may carry. */
export function messageIdOf(node: unknown): string | undefined {
  const id = str(node)?.trim().replace(/^<|>$/g, '') ?? '';
  return id === '' || id.length > 256 ? undefined : id;
}
