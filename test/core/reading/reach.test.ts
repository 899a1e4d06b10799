import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What weighs much, and belongs into the background alone. */
const heavy = ['chrono-node', 'tinyld', 'htmlparser2', 'request-weights'];

/** Everything that a module imports as code, at however many removes; packages by their names. */
function reachedFrom(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(entry, 'utf8');
  for (const [, path = ''] of code.matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm,
  )) {
    if (!path.startsWith('.')) seen.add(path);
    else {
      const file = ['.ts', '.tsx', '']
        .map((end) => join(dirname(entry), path) + end)
        .find(existsSync);
      if (file !== undefined && /\.tsx?$/.test(file)) reachedFrom(file, seen);
    }
  }
  return seen;
}

const strangersIn = (entry: string) =>
  [...reachedFrom(entry)].filter((path) => heavy.some((each) => path.includes(each)));

describe('what parses dates, HTML and languages', () => {
  const pages = ['src/pages/popup/popup.tsx', 'src/pages/welcome/welcome.tsx'];
  const injected = ['src/content', 'src/tap'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.iife.ts'))
      .map((name) => `${folder}/${name}`),
  );
  it.each([...injected, ...pages])('is not in %s', (entry) => {
    expect(reachedFrom(entry).size).toBeGreaterThan(1);
    expect(strangersIn(entry)).toEqual([]);
  });

  it('is found by this test where it is', () => {
    expect(strangersIn('src/core/reading/read.ts')).toEqual(
      expect.arrayContaining(['tinyld/light', 'chrono-node/en']),
    );
  });
});
