import { existsSync } from 'node:fs';

/**
 * Runs what a TypeScript module exports as `run`, through Vite, as Node 20 reads no TypeScript. Throws where
 * the module is missing or throws.
 * @param {string} path from the project's top
 */
export async function runTypeScript(path) {
  if (!existsSync(path)) throw new Error(`There is no ${path}`);
  const { createServer, isRunnableDevEnvironment } = await import('vite');
  // Vite's runnerImport would be shorter, but it closes before `run` has made its own dynamic imports.
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { ssr } = server.environments;
    if (ssr === undefined || !isRunnableDevEnvironment(ssr))
      throw new Error('Vite cannot run modules');
    await (await ssr.runner.import(`/${path}`)).run();
  } finally {
    await server.close();
  }
}
