import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

/** What design.md's arrows forbid; each folder with some of what it must never import. */
const forbidden = {
  core: [
    '../ledger/ledger',
    '../protocol/ask',
    '../webmail/webmail',
    '../ui/x',
    'dexie',
    'preact',
    'node:fs',
  ],
  ledger: ['../background/wake', '../webmail/webmail', '../content/x', '../pages/x', 'preact'],
  protocol: ['../ledger/record', '../webmail/webmail', '../content/x', 'dexie'],
  webmail: [
    '../ledger/ledger',
    '../content/x',
    '../protocol/ask',
    '../ui/x',
    'webextension-polyfill',
  ],
  tap: [
    '../content/x',
    '../protocol/ask',
    '../webmail/webmail',
    '../ledger/x',
    'zod',
    'webextension-polyfill',
  ],
  content: ['../ledger/queries', '../background/wake', '../pages/popup/x', 'dexie'],
  background: ['../content/x', '../webmail/webmail', '../pages/popup/x', '../ui/x', 'preact'],
  pages: ['../background/wake', '../content/x', '../webmail/webmail', '../ledger/record'],
  ui: ['../ledger/queries', '../content/x', '../pages/x', '../webmail/webmail', 'dexie'],
};

/** And what they are there to import, lest a wall stand in the way. */
const allowed = {
  core: ['./standing', '../mail', 'date-fns', '@date-fns/tz', 'zod/mini'],
  ledger: ['../core/standing', './tables', 'dexie'],
  protocol: ['../core/sighting', 'zod', 'webextension-polyfill'],
  webmail: ['../core/sighting', './gmail/rows', '../find'],
  tap: ['../core/sighting', './hook'],
  content: [
    '../core/standing',
    '../protocol/ask',
    '../webmail/gmail/gmail',
    '../ui/tokens.css?inline',
  ],
  background: ['../core/reminders', '../ledger/record', '../protocol/serve'],
  pages: [
    '../../core/agenda',
    '../../ledger/queries',
    '../../protocol/ask',
    '../../ui/chip',
    'preact',
  ],
  ui: ['../core/standing', './chip', 'preact'],
};

/** Each of them asks the network, which nothing of ours does (design.md, must hold 1). */
const requests =
  "fetch('/x');\nnew XMLHttpRequest();\nnew WebSocket('x');\nnew EventSource('x');\n";

let complaints: Complaint[];

beforeAll(async () => {
  const imports = (paths: string[]) => paths.map((path) => `import '${path}';\n`).join('');
  complaints = await lint([
    ...Object.entries(forbidden).map(([folder, paths]) => [
      `src/${folder}/forbidden.ts`,
      imports(paths),
    ]),
    ...Object.entries(allowed).map(([folder, paths]) => [
      `src/${folder}/allowed.ts`,
      imports(paths),
    ]),
    ...Object.keys(forbidden).map((folder) => [`src/${folder}/requests.ts`, requests]),
  ] as [string, string][]);
});

test.each(Object.entries(forbidden))(
  '%s cannot import what lies beyond its wall',
  (folder, paths) => {
    expect(count(`src/${folder}/forbidden.ts`, 'noRestrictedImports')).toBe(paths.length);
  },
);

test.each(Object.keys(allowed))('%s can import what it stands on', (folder) => {
  expect(count(`src/${folder}/allowed.ts`, 'noRestrictedImports')).toBe(0);
});

test.each(Object.keys(forbidden).filter((folder) => folder !== 'tap'))(
  '%s cannot ask the network',
  (folder) => {
    expect(count(`src/${folder}/requests.ts`, 'noRestrictedGlobals')).toBe(4);
  },
);

test('only the tap may name what asks the network, for it listens to the page’s own requests', () => {
  expect(count('src/tap/requests.ts', 'noRestrictedGlobals')).toBe(0);
});

type Complaint = { category: string; location: { path: string } };

const count = (file: string, rule: string) =>
  complaints.filter(
    ({ category, location }) => category === `lint/style/${rule}` && location.path.endsWith(file),
  ).length;

/** What the linter says, under the project's own rules, of files that are not in the project. */
async function lint(files: [path: string, code: string][]): Promise<Complaint[]> {
  const folder = await mkdtemp(join(tmpdir(), 'answerable-walls-'));
  await cp('biome.json', join(folder, 'biome.json'));
  for (const [path, code] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', 'src'],
    { cwd: folder, encoding: 'utf8' },
  );
  await rm(folder, { recursive: true });
  return JSON.parse(stdout).diagnostics;
}

const biome = resolve('node_modules/@biomejs/biome/bin/biome');
