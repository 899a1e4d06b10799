import type { Damage } from './in-page/damage';
import type { Drift, Told } from './in-page/main';
import { noticeOf, wordsIn } from './notice';
import type { Probe } from './probe';
import type { ProbePage } from './probe-pages';

/**
 * `right`: all is told as before. `unknown`: people are told of no more, and the popup's notice names a part. `less`:
 * something beside the people is told no more. `wrong`: what is told is not so, or somebody is missing and all is said
 * to be well, or the notice holds somebody's words.
 */
export type Outcome = 'right' | 'unknown' | 'less' | 'wrong';

export interface Case extends Damage {
  page: string;
  site: 'gmail' | 'outlook';
  outcome: Outcome;
  because: string[];
  /** The parts that the notice names. */
  named: string[];
}

/** Every damage to one page, or those that `chosen` picks, with what became of it. */
export async function driftOf(
  probe: Probe,
  probed: ProbePage,
  chosen: (damages: Damage[]) => Damage[] = (all) => all,
): Promise<Case[]> {
  const { page, violations } = await probe.open(probed);
  try {
    const { wrong, facts } = await page.evaluate(
      ([asked, truth]) => (window as unknown as { drift: Drift }).drift.begin(asked, truth),
      [probed.asked, probed.truth] as const,
    );
    if (wrong.length > 0)
      throw new Error(
        `${probed.name} undamaged says what is not so: ${wrong.slice(0, 5).join('; ')}`,
      );
    if (facts === 0) throw new Error(`${probed.name} tells nothing`);
    const damages = chosen(
      await page.evaluate(() => (window as unknown as { drift: Drift }).drift.damages()),
    );
    const cases: Case[] = [];
    for (const damage of damages) {
      const told = await page.evaluate(
        (done) => (window as unknown as { drift: Drift }).drift.suffer(done),
        damage,
      );
      cases.push(await judged(told, probed));
    }
    const refused = await violations();
    if (refused.length > 0)
      throw new Error(`${probed.name}: the page's policy refused ${refused[0]}`);
    return cases;
  } finally {
    await page.close();
  }
}

async function judged(
  { damage, falsehoods, people, details, ill }: Told,
  probed: ProbePage,
): Promise<Case> {
  const notice = await noticeOf(ill, probed.asked.site);
  const words = wordsIn(notice, probed);
  const common = {
    ...damage,
    page: probed.name,
    site: probed.asked.site,
    named: notice?.named ?? [],
  };
  if (falsehoods.length > 0) return { ...common, outcome: 'wrong', because: falsehoods };
  if (words.length > 0)
    return {
      ...common,
      outcome: 'wrong',
      because: words.map((word) => `the report says "${word}"`),
    };
  if (people.length > 0 && common.named.length === 0)
    return {
      ...common,
      outcome: 'wrong',
      because: [`silently missing: ${people.length}`, ...people],
    };
  if (people.length > 0)
    return { ...common, outcome: 'unknown', because: [...common.named, ...people] };
  if (details.length > 0)
    return { ...common, outcome: 'less', because: [...common.named, ...details] };
  return { ...common, outcome: 'right', because: common.named };
}
