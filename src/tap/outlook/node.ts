import { str } from '../json';

/** The member at a path of names, undefined where it ends early or where a name is not the object's own. */
export function member(node: unknown, ...path: string[]): unknown {
  let here = node;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here ?? undefined;
}

/** Longest id that a sighting may carry (core/sighting.ts); those seen have 100 to 200 characters. */
const longestId = 256;

/** The id in an `ItemId`, `ConversationId` or `FolderId`: `{Id, ChangeKey}`. */
export function idOf(node: unknown): string | undefined {
  const id = str(member(node, 'Id'));
  return id !== undefined && id.length <= longestId ? id : undefined;
}

/**
 * Epoch ms of an ISO time with its offset (facts B5: the mailbox's own). Undefined without an offset, which would be a
 * guess, and before 1970: Exchange writes year 1 for "never".
 */
export function timeOf(node: unknown): number | undefined {
  if (typeof node !== 'string' || !isoTime.test(node)) return undefined;
  const time = Date.parse(node);
  return time > 0 ? time : undefined;
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:\d\d)$/;

/** A number, or the text of one. Never asks an object what it is worth: its own `valueOf` may throw. */
export function numberOf(node: unknown): number | undefined {
  if (typeof node === 'number') return node;
  return typeof node === 'string' && /^-?\d{1,10}$/.test(node) ? Number(node) : undefined;
}

/** A count of the page's: a whole number that is not negative. */
export function countOf(node: unknown): number | undefined {
  return Number.isSafeInteger(node) && Number(node) >= 0 ? Number(node) : undefined;
}

/** The name in `__type`, without its namespace: `Message` of `Message:#Exchange`. */
export function typeOf(node: unknown): string {
  return str(member(node, '__type'))?.split(':', 1)[0] ?? '';
}
