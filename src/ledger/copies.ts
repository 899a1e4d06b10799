import { oneEach } from '../core/one-each';
import type { Standing } from '../core/standing';
import type { Ledger } from './ledger';
import type { ThreadRow } from './rows';

/** All threads, these too, that hold a copy of the same mail in one of the accounts that are shown. */
export async function copiesOf(
  ledger: Ledger,
  rows: readonly Pick<ThreadRow, 'rfcId'>[],
  shown: ReadonlySet<string>,
): Promise<ThreadRow[]> {
  const ids = shown.size < 2 ? [] : rows.flatMap(({ rfcId }) => rfcId ?? []);
  if (ids.length === 0) return [];
  return ledger.threads
    .where('rfcId')
    .anyOf(ids)
    .and(({ account }) => shown.has(account))
    .toArray();
}

/** Each thread's standing as that of its copies tells it in which most was done: answered there is answered here. */
export async function standingsAcross(
  ledger: Ledger,
  rows: readonly ThreadRow[],
  shown: ReadonlySet<string>,
): Promise<Standing[]> {
  const copies = await copiesOf(ledger, rows, shown);
  const furthest = new Map(
    oneEach(copies.map(({ standing }) => standing)).map((each) => [each.rfcId, each]),
  );
  return rows.map(({ standing, rfcId }) => {
    const best = rfcId === undefined ? undefined : furthest.get(rfcId);
    if (best === undefined || best.state === standing.state) return standing;
    return { ...best, key: standing.key };
  });
}
