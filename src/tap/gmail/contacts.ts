import type { Person } from '../../core/mail';
import { at, items, str } from './node';

const mostContacts = 100;
const longestName = 200;

/**
 * `[1, address, name, …]` (all sync captures). Undefined without a usable address: Gmail also writes words there,
 * and so does a group without members.
 */
export function contact(node: unknown): Person | undefined {
  const address = str(at(node, 1))?.trim().toLowerCase();
  if (address === undefined || address.length > 320 || !/^[^\s@]+@[^\s@]+$/.test(address)) return;
  const name = str(at(node, 2))?.trim().slice(0, longestName);
  return name === undefined || name === '' || name.toLowerCase() === address
    ? { address }
    : { address, name };
}

/** The contacts of a list; undefined where the page gave no list, which says nothing. */
export function contacts(node: unknown): Person[] | undefined {
  if (!Array.isArray(node)) return undefined;
  return items(node, mostContacts).flatMap((item) => contact(item) ?? []);
}
