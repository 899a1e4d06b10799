// The quick look before a commit: types, style and walls, and the tests that need no browser.
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './ensure-dependencies.mjs';

ensureDependencies();
const failed = ['tsc', 'biome check', 'vitest run --project unit'].filter((command) => {
  console.log(`\n> ${command}`);
  return spawnSync(`npx ${command}`, { shell: true, stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? '\nAll well.' : `\nFailed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
