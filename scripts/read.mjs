// Reads mail as the extension does: JSON lines in, one reading each out.
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
await runTypeScript('measure/read-lines.ts');
