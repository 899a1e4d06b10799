/** A thread as the sync JSON names it. `-f` numbers are the legacy id in decimal; `-a` were made up by the client. */
const syncThread = /^thread-[af]:r?-?\d{1,20}(\|msg-[af]:r?-?\d{1,20})?$/;

/** A message as the sync JSON names it. `msg-a:bump-…` is no message (sync-2022-09, index 8 of every thread). */
const syncMessage = /^msg-[af]:(r|s:)?-?\d{1,20}$/;

const legacy = /^[0-9a-f]{1,16}$/;

export function isThreadId(node: unknown): node is string {
  return typeof node === 'string' && node.length <= 64 && syncThread.test(node);
}

export function isMessageId(node: unknown): node is string {
  return typeof node === 'string' && node.length <= 32 && syncMessage.test(node);
}

/**
 * The id in hex that the page's rows carry (`data-legacy-*`): told in hex, or in decimal, or within the sync id
 * (facts A1). Undefined for an id made by the client whose hex was not told.
 */
export function legacyId(sync: string, hex: unknown, decimal?: unknown): string | undefined {
  if (typeof hex === 'string' && legacy.test(hex)) return hex;
  return toHex(decimal) ?? toHex(/^(?:thread|msg)-f:(\d+)/.exec(sync)?.[1]);
}

function toHex(decimal: unknown): string | undefined {
  return typeof decimal === 'string' && /^\d{1,20}$/.test(decimal)
    ? BigInt(decimal).toString(16)
    : undefined;
}

/** Epoch ms in a legacy id (facts A1: `id >> 20`, 0 ms off in every sync capture). */
export function timeOf(hex: string): number {
  return Number(BigInt(`0x${hex}`) >> 20n);
}
