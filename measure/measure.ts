import { agreement } from './agreement';
import { validatedAsking } from './asking-validation';
import { bars } from './bars';
import { coldStart } from './cold';
import { measureCost } from './cost';
import { corporaAreThere } from './draw-corpora';
import type { Half } from './drawn';
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
 * Scores every task of the reading on every labelled set that is here and may be looked at. What is held out is scored only
 * when asked for, alone: `npm run measure -- --held-out`. `-- --train` trains the small models instead.
 */
export async function run(): Promise<void> {
  if (process.argv.includes('--train')) retrain();
  else if (process.argv.includes('--held-out')) measureHeldOut();
  else await measure();
}

/** No error is shown. Throws where nothing is labelled, or SpamAssassin's corpus was not fetched. */
function measureHeldOut(): void {
  const reports = corporaAreThere ? ofLabels('held-out') : [];
  if (reports.every(({ count }) => count === 0))
    throw new Error(
      'No labels of the third draw, or no corpus: `node measure/labels/run.mjs corpora`',
    );
  console.log(`${printed(reports, 0)}\n\n${bars(reports)}\n\n${agreement('held-out')}`);
}

const ofLabels = (half: Half): Report[] => [...mailTasks(half), ...sentenceTasks(half)];

async function measure(): Promise<void> {
  const labelled = corporaAreThere
    ? [...validatedAsking(), ...ofLabels('tuning'), ...optOutAlarms()]
    : [];
  const reports = [...measureTrimming(), ...measurePublicSets(), ...labelled];
  console.log(printed(reports, 10));
  console.log(`\n${bars(reports)}`);
  console.log('\nWhat is held out was not scored; `npm run measure -- --held-out` does, once.');
  console.log(`\n${agreement('tuning')}\n\n${measureCost()}\n\n${await coldStart()}`);
  if (corporaAreThere) console.log(`\n${worth()}`);
  console.log(`\n${await weights()}`);
}
