/**
 * Reading the page's JSON without trusting it. Since September 2022 it comes as arrays; before, as objects whose
 * keys are the array's index plus one ("1", "2", …). Every index in this folder is the array's
 * (facts A6; sync-2019 against sync-2022-09).
 */

/** The value at a path of array indexes, in either format; undefined where the path ends early. */
export function at(node: unknown, ...path: number[]): unknown {
  let here = node;
  for (const index of path) here = step(here, index);
  return here ?? undefined;
}

function step(node: unknown, index: number): unknown {
  if (Array.isArray(node)) return node[index];
  if (typeof node !== 'object' || node === null) return undefined;
  return (node as Record<string, unknown>)[String(index + 1)];
}

/** Epoch ms, written as a number (2022) or as a string of digits (2019); undefined outside what a Date can hold. */
export function ms(node: unknown): number | undefined {
  const value = typeof node === 'string' && /^\d{1,16}$/.test(node) ? Number(node) : node;
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 8.64e15
    ? Number(value)
    : undefined;
}
