import * as z from 'zod/mini';
import type { Address } from '../mail';

/**
 * Who a person is in the ledger: the address (or handle) by which they were first known, or `made:…` for somebody whom
 * the user entered without any. So what two browsers say of one address is said of one person.
 */
export type PersonId = Address;

export const personId = z
  .string()
  .check(
    z.minLength(3),
    z.maxLength(320),
    z.regex(/^(?:[^\s@]+@[^\s@]+|(?:name|x500):[^@]+|made:[\w-]+)$/),
  );

/** A new person without an address; `unique` is a UUID or the like. */
export function madeId(unique: string): PersonId {
  return `made:${unique}`;
}

/** Whether the user entered them without an address. */
export function isMade(id: PersonId): boolean {
  return id.startsWith('made:');
}
