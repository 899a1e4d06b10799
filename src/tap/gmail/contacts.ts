import { address as canonical, type Person } from '../../core/mail';
import { items, str } from '../json';
import { at } from './node';

const mostContacts = 100;
const longestName = 200;

/** `[1, address, name, …]` (all sync captures). Undefined without an address: Gmail also writes bare words there. */
export function contact(node: unknown): Person | undefined {
  const address = canonical(str(at(node, 1)) ?? '');
  if (address.length > 320 || !/^[^\s@]+@[^\s@]+$/.test(address)) return undefined;
  const name = str(at(node, 2))?.trim().slice(0, longestName) ?? '';
  return name === '' || name.toLowerCase() === address ? { address } : { address, name };
}

/** The contacts of a list; undefined where it holds no address, which says nothing about who got the mail. */
export function contacts(node: unknown): Person[] | undefined {
  const found = items(node, mostContacts).flatMap((item) => contact(item) ?? []);
  return found.length === 0 ? undefined : found;
}
