import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds the peer, an extension around InboxSDK that labels each row, in a folder of that path. */
export async function buildPeer(path: string): Promise<string> {
  const folder = resolve(path);
  const core = dirname(createRequire(import.meta.url).resolve('@inboxsdk/core'));
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      // As it would be shipped: what the browser must compile is part of what is measured.
      minify: true,
      lib: {
        entry: resolve('bench/peer/content.ts'),
        formats: ['iife'],
        name: 'peer',
        fileName: () => 'content.js',
      },
    },
  });
  await copyFile(join(core, 'background.js'), join(folder, 'background.js'));
  await copyFile(join(core, 'pageWorld.js'), join(folder, 'pageWorld.js'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** As InboxSDK's documentation asks for: `scripting` for its page-world script. */
const manifest = {
  manifest_version: 3,
  name: 'Peer',
  version: '1',
  permissions: ['scripting'],
  host_permissions: ['https://mail.google.com/'],
  background: { service_worker: 'background.js' },
  content_scripts: [
    { matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_end' },
  ],
};
