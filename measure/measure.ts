import { measureLabelled } from './labelled';
import { printed } from './report';
import { measureTrimming } from './trimming';

/**
 * Scores every task of the reading on every labelled set that is here, and prints one table. The held-out half of our
 * own labels is read only when asked for: `npm run measure -- --held-out`.
 */
export async function run(): Promise<void> {
  const half = process.argv.includes('--held-out') ? 'held-out' : 'tuning';
  console.log(
    printed([...measureTrimming(), ...measureLabelled(half)], half === 'tuning' ? 30 : 0),
  );
}
