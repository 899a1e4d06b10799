import type { Page } from 'playwright';
import { fillWithPeople } from '../../test/e2e/many-people';
import { launchWithExtension } from '../../test/harness/chromium';

const acts = ['open the list', 'go to its end', 'search', 'open a card'] as const;
export type PeopleAct = (typeof acts)[number];

/** What the people page costs with so many people: ms of the clock, the driver's own few ms with them, one for each run. */
export interface PeopleCost {
  people: number;
  times: Record<PeopleAct, number[]>;
}

/** Measures the build `dist` with so many people, `runs` times. */
export async function costOfPeople(
  dist: string,
  people: number,
  runs: number,
): Promise<PeopleCost> {
  const browser = await launchWithExtension({ dist, locale: 'en-US' });
  try {
    const page = await browser.page('src/pages/people/index.html');
    await page.getByText('Nobody here yet.').waitFor();
    await fillWithPeople(page, people);
    const list = page.url();
    const times = Object.fromEntries(
      acts.map((act) => [act, []]),
    ) as unknown as PeopleCost['times'];
    for (let run = 0; run < runs; run += 1) {
      await page.goto(list);
      for (const act of acts) times[act].push(await took(() => doing[act](page, people)));
    }
    return { people, times };
  } finally {
    await browser.close();
  }
}

const doing: Record<PeopleAct, (page: Page, people: number) => Promise<void>> = {
  async 'open the list'(page, people) {
    await page.reload();
    await page.getByText(`${people.toLocaleString('en')} people`).waitFor();
    await page.locator('.rows .who').first().waitFor();
  },
  async 'go to its end'(page, people) {
    await page.locator('.rows a').first().focus();
    await page.keyboard.press('End');
    await page.locator(`.rows [aria-posinset="${people}"] .who`).waitFor();
  },
  // Eleven, or a hundred and eleven in twenty thousand.
  async search(page) {
    await page.locator('#search').fill('person 99');
    await page.getByText(/^1?11 people$/).waitFor();
  },
  async 'open a card'(page) {
    await page.locator('.rows a').first().press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Person 99/ }).waitFor();
  },
};

async function took(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
