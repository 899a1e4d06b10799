import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of what one context of the extension loads. */
export interface Bundle {
  name: string;
  raw: number;
  gzip: number;
}

/** What each context of the build in `folder` loads; gzip as each file would be packed by itself. */
export function bundles(folder: string): Bundle[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const popup = 'src/pages/popup/index.html';
  return [
    weighed('content, gmail', folder, ['src/content/gmail.iife.js']),
    weighed('content, outlook', folder, ['src/content/outlook.iife.js']),
    weighed('tap, gmail', folder, ['src/tap/gmail.iife.js']),
    weighed('tap, outlook', folder, ['src/tap/outlook.iife.js']),
    weighed('background', folder, reachable(folder, manifest.background.service_worker)),
    weighed('popup', folder, reachable(folder, popup)),
  ];
}

/** What the peer loads into the mail page, by the folder that {@link buildPeer} gave. */
export function peerBundles(folder: string): Bundle[] {
  return [
    weighed('peer content', folder, ['content.js']),
    weighed('peer page world', folder, ['pageWorld.js']),
  ];
}

function weighed(name: string, folder: string, paths: readonly string[]): Bundle {
  const files = paths.map((path) => readFileSync(join(folder, path)));
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  return {
    name,
    raw: sum(files.map((file) => file.length)),
    gzip: sum(files.map((file) => gzipSync(file).length)),
  };
}

/** A module or page, and every script and style that it asks for. */
function reachable(folder: string, path: string, found: string[] = []): string[] {
  if (found.includes(path)) return found;
  found.push(path);
  if (path.endsWith('.css')) return found;
  const code = readFileSync(join(folder, path), 'utf8');
  for (const [, asked = ''] of code.matchAll(
    /(?:from|import|src=|href=)\s*["']([./][^"']+)["']/g,
  )) {
    if (!/\.(js|css)$/.test(asked)) continue;
    const next = asked.startsWith('/') ? asked.slice(1) : join(dirname(path), asked);
    reachable(folder, normalize(next), found);
  }
  return found;
}
