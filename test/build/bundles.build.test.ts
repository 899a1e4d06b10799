import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** What a content script may weigh, packed. */
const limit = 40_000;
const sites = ['gmail', 'outlook'];

describe.each(['chrome', 'firefox'])('the bundles for %s', (browser) => {
  const folder = `dist/${browser}`;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  const background = manifest.background.service_worker ?? manifest.background.scripts[0];

  describe.each([
    ...sites.map((site) => `src/content/${site}.iife.js`),
    ...sites.map((site) => `src/tap/${site}.iife.js`),
  ])('%s', (path) => {
    const code = read(path);

    test('is one plain file that loads nothing', () => {
      expect(code).not.toMatch(/\bimport\s*[({"'*]|\bimport\s+\w/);
      expect(code).not.toMatch(/^export /m);
    });

    test('leaves out what its selectors rest on', () => {
      expect(code).not.toMatch(/\(facts [AB]\d/);
    });

    test('opens no database', () => {
      expect(code).not.toMatch(/dexie|indexedDB/i);
    });

    test('has no character for which Chromium refuses the whole extension', () => {
      expect(code).not.toContain('\uffff');
      expect(code).not.toContain('\ufffe');
    });
  });

  test.each(sites)('keep the content script of %s within its limit', (site) => {
    const packed = gzipSync(read(`src/content/${site}.iife.js`)).length;
    const tap = gzipSync(read(`src/tap/${site}.iife.js`)).length;
    console.log(`${browser}, ${site}: content ${packed} bytes, tap ${tap} bytes (gzip)`);
    expect(packed).toBeLessThanOrEqual(limit);
  });

  test.each(sites)('leave what selectors rest on out of the content script of %s', (site) => {
    const code = read(`src/content/${site}.iife.js`);
    expect(code).toContain('alternatives:[{css:');
    expect(code).not.toMatch(/\bwhy:[`'"]|\bsince:[`'"]|\(facts [AB]\d/);
  });

  test.each(sites)(
    'leave the schemas out of the tap of %s, which runs in the page’s own world',
    (site) => {
      expect(read(`src/tap/${site}.iife.js`)).not.toContain('invalid_type');
    },
  );

  test('name no way out of the machine, but in the tap, which listens to the page’s own', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js') && !/tap\/\w+\.iife\.js$/.test(path))
      .filter((path) =>
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/.test(read(path)),
      );
    expect(scripts).toEqual([]);
  });

  test('give the worker nothing that needs a document before its listeners exist', () => {
    for (const [path, code] of reachable(folder, background)) {
      expect(code, path).not.toMatch(/\bimport\(/);
      // Vite's preload helper, which asks the document for the links that it has.
      expect(code, path).not.toContain('vite:preloadError');
      expect(code, path).not.toContain('modulepreload');
    }
  });
});

/** A module and all that it imports, by path. */
function reachable(folder: string, path: string, found = new Map<string, string>()) {
  if (found.has(path)) return found;
  const code = readFileSync(join(folder, path), 'utf8');
  found.set(path, code);
  for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    reachable(folder, join(dirname(path), imported), found);
  }
  return found;
}
