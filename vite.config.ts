import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type ResolvedConfig } from 'vite';
import manifest from './manifest.config.ts';

/** One source, two builds: `vite build --mode chrome` and `--mode firefox` (see scripts/build.mjs). */
export default defineConfig(({ mode }) => ({
  plugins: [
    preact(),
    nativeBrowserInContent(),
    crx({ manifest, browser: mode === 'firefox' ? 'firefox' : 'chrome' }),
    withoutEvidenceInContent(),
  ],
  // crxjs builds *.iife.ts in Vite's library mode, which leaves this name to whoever imports the library.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    target: ['chrome123', 'firefox142'],
    // The polyfill fetches, which nothing of ours may, and both browsers know modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages() },
  },
}));

/** Every folder of src/pages holds one page. The manifest names only the popup; the rest are opened by address. */
const pages = () => readdirSync('src/pages').map((page) => `src/pages/${page}/index.html`);

/**
 * crxjs builds the content scripts after the worker and the pages, and gives them nothing of this
 * configuration but `resolve` and `define`: no plugin. So the alias is added when the others are through.
 */
function nativeBrowserInContent(): Plugin {
  const replacement = fileURLToPath(new URL('src/content/native-browser.ts', import.meta.url));
  let config: ResolvedConfig;
  return {
    name: 'native-browser-in-content',
    configResolved(resolved) {
      config = resolved;
    },
    buildEnd() {
      config.resolve.alias.push({ find: 'webextension-polyfill', replacement });
    },
  };
}

/**
 * What a selector rests on is for who reads the source and for tests: in the mail page its words would be a tenth of the
 * content script; that a part is needed only sometimes is what nobody asks. crxjs gives its build of content scripts no
 * plugin, so they are taken out of what it wrote.
 */
function withoutEvidenceInContent(): Plugin {
  const text = '(?:`[^`]*`|"[^"]*"|\'[^\']*\')';
  const evidence = new RegExp(`,why:${text},since:${text},on:\\{[^{}]*\\}`, 'g');
  const roots = new RegExp(`\\{root:${text},(?:needed:[\`"']sometimes[\`"'],|(?=needed:))`, 'g');
  return {
    name: 'without-evidence-in-content',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const folder = join(dir, 'src/content');
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.iife.js'))) {
        const code = readFileSync(join(folder, name), 'utf8');
        const bare = code.replace(evidence, '').replace(roots, '{');
        if (bare.length === code.length)
          throw new Error(`${name} has no selectors, or in another form`);
        writeFileSync(join(folder, name), bare);
      }
    },
  };
}
