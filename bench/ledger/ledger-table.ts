import { median } from '../report';
import { aligned } from '../table';
import type { LedgerCost } from './cost-of-ledger';

/** Medians in ms by the size of the ledger, the growth from the smallest to the largest, and the bars. */
export function ledgerTable(costs: readonly LedgerCost[]): string {
  const [least, most] = [costs[0], costs.at(-1)];
  if (least === undefined || most === undefined) return '';
  const tasks = Object.keys(least.times) as (keyof LedgerCost['times'])[];
  const rows = tasks.map((task) => {
    const medians = costs.map(({ times }) => median(times[task]));
    const [first = 0, last = 0] = [medians[0], medians.at(-1)];
    return [
      `${task}, ms`,
      ...medians.map((value) => value.toFixed(1)),
      (last / first).toFixed(1),
      barOf(task, last, last / first),
    ];
  });
  const shown = costs.map(({ listed }) => String(listed.rows));
  const counted = costs.map(({ listed }) => String(listed.counted));
  const sizes = costs.map(({ bytesOnDisk }) => (bytesOnDisk / 1e6).toFixed(1));
  const growth = (read: (cost: LedgerCost) => number) => (read(most) / read(least)).toFixed(1);
  return aligned([
    ['ledger of so many threads', ...costs.map(({ threads }) => String(threads)), 'growth', ''],
    ...rows,
    ['rows of the first list', ...shown, growth(({ listed }) => listed.rows), ''],
    ['threads placed and counted in it', ...counted, growth(({ listed }) => listed.counted), ''],
    ['on disk, MB', ...sizes, growth(({ bytesOnDisk }) => bytesOnDisk), ''],
  ]);
}

/** Ms at the largest size; none may grow more than twofold. */
const bars: Partial<Record<keyof LedgerCost['times'], number>> = {
  'first list': 50,
  'badges of 50 rows': 15,
};

function barOf(task: keyof LedgerCost['times'], last: number, growth: number): string {
  const bar = bars[task];
  if (bar === undefined) return '';
  return `≤ ${bar} ${last <= bar ? 'reached' : 'MISSED'}, ≤ 2 × ${growth <= 2 ? 'reached' : 'MISSED'}`;
}
