// Hostile input for everything that takes in what others wrote, by the thousand or the million.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
ensureBrowsers(['chromium']);
await runTypeScript('fuzz/fuzz.ts');
