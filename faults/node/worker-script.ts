import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { build, type Plugin, type Rolldown } from 'vite';
import * as reading from '../../src/core/read-sighting';

/** What the script below takes from its world. */
export const pure = { reading };

/** The background as it is built, in one script: each run of it is one life of the worker. */
export async function workerScript(): Promise<Script> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [shareReading()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: 'src/background/background.ts', formats: ['iife'], name: 'background' },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return new Script(output[0].code, { filename: 'background.js' });
}

/** The reading of mail is pure, and takes most of a start: all lives share one. */
function shareReading(): Plugin {
  const path = resolve('src/core/read-sighting.ts');
  const names = Object.keys(reading).join(', ');
  return {
    name: 'share-reading',
    load: (id) => (id === path ? `export const { ${names} } = pure.reading;` : undefined),
  };
}
