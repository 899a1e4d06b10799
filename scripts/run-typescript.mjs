import { existsSync } from 'node:fs';

/**
 * Runs what a TypeScript module exports as `run`, through Vite, as Node 20 reads no TypeScript. Throws where
 * the module is missing or throws.
 * @param {string} path from the project's top
 */
export async function runTypeScript(path) {
  if (!existsSync(path)) throw new Error(`There is no ${path}`);
  const { runnerImport } = await import('vite');
  /** @type {{ module: { run: () => Promise<void> } }} */
  const { module } = await runnerImport(`./${path}`, { configFile: false, logLevel: 'warn' });
  await module.run();
}
