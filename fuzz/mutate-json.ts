import { junk } from './junk';
import type { Random } from './random';

/** One change to a value of JSON; `path` is followed by position, each step modulo what is there. */
export interface JsonChange {
  act: 'put' | 'drop' | 'repeat' | 'rename';
  path: number[];
  value: unknown;
}

/** A few changes, or many. */
export function jsonChanges(random: Random): JsonChange[] {
  const count = 1 + random.int(random.chance(0.2) ? 20 : 4);
  return Array.from({ length: count }, () => ({
    act: random.pick(['put', 'put', 'put', 'drop', 'repeat', 'rename'] as const),
    path: Array.from({ length: 1 + random.int(9) }, () => random.int(60)),
    value: junk(random),
  }));
}

/** The value with these changes; it itself stays as it is. */
export function changedJson(value: unknown, changes: readonly JsonChange[]): unknown {
  const root = { root: structuredClone(value) };
  for (const change of changes) applyTo(root, change);
  return root.root;
}

function applyTo(root: object, { act, path, value }: JsonChange): void {
  let here: object = root;
  let key = 'root';
  for (const step of path) {
    const inner: unknown = Reflect.get(here, key);
    if (typeof inner !== 'object' || inner === null) break;
    const keys = Object.keys(inner);
    const next = keys[step % Math.max(1, keys.length)];
    if (next === undefined) break;
    here = inner;
    key = next;
  }
  change(here, key, act, value);
}

function change(here: object, key: string, act: JsonChange['act'], value: unknown): void {
  if (act === 'put') define(here, key, structuredClone(value));
  if (act === 'drop' && key !== 'root') {
    if (Array.isArray(here)) here.splice(Number(key), 1);
    else Reflect.deleteProperty(here, key);
  }
  if (act === 'repeat' && Array.isArray(here))
    here.push(...Array.from({ length: 3 }, () => structuredClone(here[Number(key)])));
  if (act === 'rename' && !Array.isArray(here))
    define(here, nameFrom(value), Reflect.get(here, key));
}

const nameFrom = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 100);

/** As JSON.parse does: `__proto__` is a key like any other. */
function define(here: object, key: string, value: unknown): void {
  Object.defineProperty(here, key, { value, writable: true, enumerable: true, configurable: true });
}
