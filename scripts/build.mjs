import { buildExtension } from './build-extension.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

ensureDependencies();
await buildExtension();
