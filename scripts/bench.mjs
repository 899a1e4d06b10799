// What the extension costs the mail page, and what a big ledger costs the extension.
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
ensureBrowsers(['chromium']);
await buildExtension(['chrome']);
await runTypeScript('bench/bench.ts');
