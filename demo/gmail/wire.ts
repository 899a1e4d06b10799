/** A value of Gmail's own JSON. */
export type Wire = string | number | null | readonly Wire[];

/** A record of the array format: each key is the index of its field, the gaps are null (facts A6). */
export function fields(values: Readonly<Record<number, Wire | undefined>>): Wire[] {
  const last = Math.max(-1, ...Object.keys(values).map(Number));
  return Array.from({ length: last + 1 }, (_, index) => values[index] ?? null);
}

/** What stands at `path` of a value of the array format; undefined where nothing stands. */
export function at(value: unknown, ...path: number[]): unknown {
  let here = value;
  for (const index of path) {
    if (!Array.isArray(here)) return undefined;
    here = here[index];
  }
  return here ?? undefined;
}

export function textAt(value: unknown, ...path: number[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(value: unknown, ...path: number[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

export function listAt(value: unknown, ...path: number[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}
