import { beforeAll, expect, test } from 'vitest';
import { driftOf } from '../../drift/drift-of';
import type { Damage } from '../../drift/in-page/damage';
import { openProbe } from '../../drift/probe';
import { demoPages, type ProbePage } from '../../drift/probe-pages';
import { fuzzReader } from '../../fuzz/reader-target';

/** One page of each site with everything on it: list, conversation and reply box. `npm run drift` takes all pages. */
let pages: ProbePage[];
let probe: Awaited<ReturnType<typeof openProbe>>;

beforeAll(async () => {
  probe = await openProbe('drift/in-page/main.ts');
  pages = await demoPages(probe.context, /reply$/);
  return () => probe.close();
});

test('no part that is damaged as redesigns did makes a reader say what is not so, or keep still', async () => {
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    const cases = await driftOf(probe, page, oneEach);
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
  }
});

test('no change to a page throws, tells nonsense or runs markup, and no mail that imitates it is believed', async () => {
  const { failure, cases } = await fuzzReader(240, 20_261_126, neverStopped, () => {}, pages);
  expect(failure).toBeUndefined();
  expect(cases).toBeGreaterThanOrEqual(240);
});

const neverStopped = new AbortController().signal;

/** Of each part one damage, of another kind than of the part before. */
function oneEach(damages: Damage[]): Damage[] {
  const parts = [...new Set(damages.map(({ part }) => part))];
  return parts.flatMap((part, index) => {
    const of = damages.filter((each) => each.part === part);
    return of[(index * 7) % of.length] ?? [];
  });
}
