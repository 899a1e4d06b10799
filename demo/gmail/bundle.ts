import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const folder = resolve('demo/gmail');
let bundle: Promise<string> | undefined;

/** The page's own script, one IIFE, built once a process. Runs from the project's root. */
export function bundledPage(): Promise<string> {
  bundle ??= bundlePage();
  return bundle;
}

/** The page's stylesheet. */
export const pageStyle = (): Promise<string> => readFile(resolve(folder, 'page.css'), 'utf8');

async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(folder, 'page/main.ts'), formats: ['iife'], name: 'demoPage' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built as Rolldown.RolldownOutput];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('Vite built no page script');
  return chunk.code;
}
