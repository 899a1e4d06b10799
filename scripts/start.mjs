// Opens a browser with the extension on the demo mailbox: nothing real is touched, nothing is needed but Node.
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
ensureBrowsers(['chromium']);
await buildExtension(['chrome']);
await runTypeScript('demo/start.ts');
