// Opens a browser with the extension on the demo mailbox: nothing real is touched, nothing is needed but Node.
import { existsSync } from 'node:fs';
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

ensureDependencies();
ensureBrowsers(['chromium']);
await buildExtension(['chrome']);
if (!existsSync('demo/start.ts')) {
  console.error('There is no demo mailbox yet (demo/start.ts). The extension is in dist/chrome.');
  process.exit(1);
}
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./demo/start.ts', { configFile: false, logLevel: 'warn' });
await /** @type {{ start: () => Promise<void> }} */ (module).start();
