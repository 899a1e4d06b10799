import { measureCost } from './cost';
import { measureLabelled } from './labelled';
import { measurePublicSets } from './public-sets';
import { printed } from './report';
import { retrain } from './train';
import { measureTrimming } from './trimming';

/**
 * Scores every task of the reading on every labelled set that is here, and prints one table. The held-out half of our
 * own labels is read only when asked for: `npm run measure -- --held-out`. `-- --train` trains the small model instead.
 */
export function run(): void {
  if (process.argv.includes('--train')) retrain();
  else measure();
}

function measure(): void {
  const half = process.argv.includes('--held-out') ? 'held-out' : 'tuning';
  console.log(
    printed(
      [...measureTrimming(), ...measurePublicSets(), ...measureLabelled(half)],
      half === 'tuning' ? 10 : 0,
    ),
  );
  console.log(`\n${measureCost()}`);
}
