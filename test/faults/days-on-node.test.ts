import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** So many as fit into the ten seconds that they may take in a whole run. */
const days = 10;

test('scripted days with everything going wrong lose, double and send twice nothing', () => {
  const played = spawnSync(process.execPath, ['scripts/faults.mjs', '--days', String(days)], {
    encoding: 'utf8',
  });
  expect(played.stdout).toContain(`${days} days on Node`);
  expect(played.stdout).toMatch(/; losses: 0$/m);
  expect(played.status).toBe(0);
}, 180_000);
