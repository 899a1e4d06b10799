/**
 * Epoch milliseconds of arrival or creation, from a 64-bit hex id of a message or thread (facts A1: `id >> 20`,
 * within 59 s of the shown minute on every row of every capture). Undefined where `hex` is no such id.
 */
export function timeOf(hex: string): number | undefined {
  if (!hexId.test(hex)) return undefined;
  return Number(BigInt(`0x${hex}`) >> 20n);
}

/** The id if it has the form of Gmail's 64-bit hex ids, else undefined. Ids of client-made drafts are not hex. */
export function hexIn(raw: string | null): string | undefined {
  return raw !== null && hexId.test(raw) ? raw : undefined;
}

/** `#msg-a:r123` as `msg-a:r123`, the form in which the page's JSON writes it; undefined for anything else. */
export function freshIdIn(raw: string | null): string | undefined {
  return raw === null ? undefined : freshId.exec(raw)?.[1];
}

/**
 * The thread id of a `jslog` attribute: base64 JSON after `1:`, whose first item is `#thread-f:<decimal>`
 * (facts A0; every row of the captures pages-2025-04). A second source; undefined where it says nothing.
 */
export function threadOfJslog(jslog: string | null): string | undefined {
  const packed = jslog === null ? undefined : /(?:^|; ?)1:([\w+/=-]+)/.exec(jslog)?.[1];
  if (packed === undefined) return undefined;
  const decimal = /"#thread-f:(\d{1,20})"/.exec(unpack(packed))?.[1];
  return decimal === undefined ? undefined : BigInt(decimal).toString(16);
}

/** 16 digits since November 2004, when the time part passed 2^40 ms; 15 before. */
const hexId = /^[0-9a-f]{15,16}$/;
const freshId = /^#?((?:msg|thread)-a:[\w:-]{1,100})$/;

function unpack(base64: string): string {
  try {
    return atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
