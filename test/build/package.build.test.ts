import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { archive, filesIn } from '../../scripts/archive.mjs';

describe.each(['chrome', 'firefox'])('the archive for %s', (browser) => {
  const dist = `dist/${browser}`;
  const unpacked = unzipSync(archive(dist, filesIn(dist)));

  test('holds the whole build, the manifest at its top', () => {
    expect(Object.keys(unpacked)).toContain('manifest.json');
    expect(Object.keys(unpacked).sort()).toEqual(filesIn(dist).sort());
    for (const [path, bytes] of Object.entries(unpacked)) {
      expect(Buffer.compare(bytes, readFileSync(join(dist, path))), path).toBe(0);
    }
  });

  test('holds nothing but what runs: no map, no source, no hidden file', () => {
    const odd = Object.keys(unpacked).filter((path) => /\.(map|tsx?)$|(^|\/)\./.test(path));
    expect(odd).toEqual([]);
  });

  test('has every icon that the manifest names, in its size', () => {
    const { icons } = JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8'));
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, path] of Object.entries<string>(icons)) {
      const { width, height } = pngSize(unpacked[path]);
      expect([width, height], path).toEqual([Number(size), Number(size)]);
    }
  });
});

test('is the same whatever the zone of the machine', () => {
  const zone = process.env.TZ;
  onTestFinished(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const sums = ['Asia/Tokyo', 'America/Los_Angeles'].map((each) => {
    process.env.TZ = each;
    return createHash('sha256')
      .update(archive('public', filesIn('public')))
      .digest('hex');
  });
  expect(sums[0]).toBe(sums[1]);
});

test('a second build, into another folder, is the first byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const command = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--mode',
    'firefox',
    '--outDir',
    folder,
  ];
  // vitest says that this is a test, and Vite would build for one.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(process.execPath, command, { env, stdio: 'ignore' });
  expect(filesIn(folder).sort()).toEqual(filesIn('dist/firefox').sort());
  for (const path of filesIn(folder)) {
    const [first, second] = ['dist/firefox', folder].map((each) => readFileSync(join(each, path)));
    expect(first?.equals(second ?? Buffer.of()), path).toBe(true);
  }
}, 60_000);

/** From the head of a PNG (its specification, chapter 11.2.1): two numbers of four bytes, big end first. */
function pngSize(bytes: Uint8Array | undefined) {
  const view = new DataView((bytes ?? new Uint8Array(24)).slice(0, 24).buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
