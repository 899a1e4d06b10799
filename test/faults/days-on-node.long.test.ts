import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { smallDays } from '../../faults/small-days';

/** Drawn days beside the small ones: so many as fit into the ten seconds that all may take in a whole run. */
const drawn = 5;

test('scripted days with everything going wrong lose, double and send twice nothing', () => {
  const days = smallDays().length + drawn;
  const asked = ['scripts/faults.mjs', '--days', String(drawn)];
  const played = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  expect(played.stdout).toContain(`${days} days on Node`);
  expect(played.stdout).toMatch(/; losses: 0$/m);
  expect(played.status).toBe(0);
}, 180_000);
