import { printed } from './report';
import { measureTrimming } from './trimming';

/** Scores every task of the reading on every labelled set that is here, and prints one table. */
export async function run(): Promise<void> {
  console.log(printed([...measureTrimming()], 6));
}
