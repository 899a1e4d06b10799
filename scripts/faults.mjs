// Scripted days with everything going wrong: on Node, or with --chromium in a real browser.
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
if (process.argv.includes('--chromium')) {
  ensureBrowsers(['chromium']);
  await buildExtension(['chrome']);
}
await runTypeScript('faults/faults.ts');
