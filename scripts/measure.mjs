// How well mail is read: every task on every labelled set that is here.
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runTypeScript } from './run-typescript.mjs';

ensureDependencies();
await runTypeScript('measure/measure.ts');
