import { median } from '../report';
import { aligned } from '../table';
import type { PeopleAct, PeopleCost } from './cost-of-people';

/** Medians in ms by how many people there are, and the growth from the fewest to the most. */
export function peopleTable(costs: readonly PeopleCost[]): string {
  const [least, most] = [costs[0], costs.at(-1)];
  if (least === undefined || most === undefined) return '';
  const rows = (Object.keys(least.times) as PeopleAct[]).map((act) => {
    const medians = costs.map(({ times }) => median(times[act]));
    const [first = 0, last = 0] = [medians[0], medians.at(-1)];
    return [`${act}, ms`, ...medians.map((value) => value.toFixed(0)), (last / first).toFixed(1)];
  });
  return aligned([
    ['so many people', ...costs.map(({ people }) => String(people)), 'growth'],
    ...rows,
  ]);
}
