import { agreement } from './agreement';
import { bars } from './bars';
import { coldStart } from './cold';
import { measureCost } from './cost';
import { corporaAreThere } from './draw-corpora';
import type { Half } from './draw-seeded';
import { mailTasks } from './mail-tasks';
import { optOutAlarms } from './opt-out-alarms';
import { measurePublicSets } from './public-sets';
import { printed, type Report } from './report';
import { sentenceTasks } from './sentence-tasks';
import { retrain } from './train';
import { measureTrimming } from './trimming';
import { weights } from './weight';
import { worth } from './worth';

/**
 * Scores every task of the reading on every labelled set that is here. The held-out half of our own labels is read
 * only when asked for: `npm run measure -- --held-out`. `-- --train` trains the small model instead.
 */
export async function run(): Promise<void> {
  if (process.argv.includes('--train')) retrain();
  else await measure(process.argv.includes('--held-out') ? 'held-out' : 'tuning');
}

/** Of the held-out half no error is shown. */
async function measure(half: Half): Promise<void> {
  const labelled = corporaAreThere
    ? [...mailTasks(half), ...sentenceTasks(half), ...optOutAlarms()]
    : [];
  const reports: Report[] = [...measureTrimming(), ...measurePublicSets(), ...labelled];
  console.log(printed(reports, half === 'tuning' ? 10 : 0));
  console.log(`\n${bars(reports)}`);
  if (half === 'tuning')
    console.log('\nThe held-out half was not scored; `npm run measure -- --held-out` does, once.');
  console.log(`\n${agreement()}\n\n${measureCost()}\n\n${await coldStart()}`);
  if (corporaAreThere) console.log(`\n${worth()}`);
  console.log(`\n${await weights()}`);
}
