/** Follows a path of numbers, each taken modulo what is there, and puts a value at its end. */
export function replaceAt(root: unknown, path: number[], value: unknown): void {
  let here = root;
  for (const [depth, step] of path.entries()) {
    if (typeof here !== 'object' || here === null) return;
    const keys = Object.keys(here);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    if (depth === path.length - 1) Reflect.set(here, key, value);
    else here = Reflect.get(here, key);
  }
}
