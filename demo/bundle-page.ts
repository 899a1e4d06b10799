import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** The own script of the page in `folder` (`page/main.ts` there), one IIFE, built once a process. Runs from the project's root. */
export function bundledPage(folder: string): Promise<string> {
  const existing = bundles.get(folder);
  if (existing !== undefined) return existing;
  const made = bundlePage(resolve(folder));
  bundles.set(folder, made);
  return made;
}

/** The stylesheet of the page in `folder`. */
export const pageStyle = (folder: string): Promise<string> =>
  readFile(resolve(folder, 'page.css'), 'utf8');

async function bundlePage(folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(folder, 'page/main.ts'), formats: ['iife'], name: 'demoPage' },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const [first] = Array.isArray(built) ? built : [built as Rolldown.RolldownOutput];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('Vite built no page script');
  return chunk.code;
}
