import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/**
 * A zip of these files: the same bytes for the same files on every machine, whenever it is made. So the order is that of
 * the names, the time is the first that a zip can tell, and the packing is a library's own, not that of Node's zlib,
 * which differs from version to version.
 * @param {string} folder
 * @param {readonly string[]} paths within it, with slashes
 * @returns {Uint8Array}
 */
export function archive(folder, paths) {
  const files = [...paths]
    .sort()
    .map((path) => [path, [new Uint8Array(readFileSync(join(folder, path))), always()]]);
  return zipSync(Object.fromEntries(files));
}

/** Local time, as a zip has it: the zone of the machine makes no difference. `os` 3: Unix, with a file's usual rights. */
const always = () => ({
  level: /** @type {const} */ (9),
  mtime: new Date(1980, 0, 1),
  os: 3,
  attrs: 0o100644 << 16,
});

/**
 * Every file below a folder, with slashes.
 * @param {string} folder
 */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(join(folder, '/').length).replaceAll('\\', '/'));
}
