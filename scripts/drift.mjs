// What the readers tell when Gmail's and Outlook's pages are damaged as redesigns did, one part at a time.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
ensureBrowsers(['chromium']);
await runTypeScript('drift/drift.ts');
