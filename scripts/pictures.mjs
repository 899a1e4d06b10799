// Pictures of every page in every state, for the eye to judge; and what axe and a ruler say of each.
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
ensureBrowsers(['chromium']);
await buildExtension(['chrome']);
await runTypeScript('test/pictures/pictures.ts');
