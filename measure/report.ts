import { seededRandom } from '../test/harness/seeded-random';
import { type Interval, wilson } from './agreement-statistics';

/** What issue 4 asks of a task, by figure. */
export type Needed = Readonly<Record<string, number>>;

/** What one task scored on one set. */
export interface Report {
  task: string;
  /** Cases, of which `positive` have what is looked for, where that is told. */
  count: number;
  positive?: number;
  /** Shares between 0 and 1, by name. */
  figures: Record<string, number>;
  /** Of the figures that are shares of so many cases: where they lie in 95 of 100 such draws. */
  intervals?: Record<string, Interval>;
  needed?: Needed;
  /** The cases that went wrong, worst first; or what else is to be looked at, by its noun. */
  worst: string[];
  noun?: string;
}

/** Precision, recall and F1 of yes-or-no answers, with the cases that went wrong, but for those not to be seen. */
export function yesNo(
  task: string,
  cases: readonly { id: string; wanted: boolean; got: boolean; p?: number; unseen?: boolean }[],
  needed: Needed = {},
): Report {
  if (!cases.some(({ wanted }) => wanted)) return { ...nothingToFind(task, cases), needed };
  const right = cases.filter(({ wanted, got }) => wanted && got).length;
  const said = cases.filter(({ got }) => got).length;
  const positive = cases.filter(({ wanted }) => wanted).length;
  const precision = said === 0 ? 0 : right / said;
  const recall = positive === 0 ? 0 : right / positive;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const sureness = ({ got, p = 0.5 }: { got: boolean; p?: number }) => (got ? p : 1 - p);
  const wrong = cases
    .filter(({ wanted, got, unseen }) => wanted !== got && !unseen)
    .sort((a, b) => sureness(b) - sureness(a));
  return {
    task,
    count: cases.length,
    positive,
    figures: { precision, recall, F1: f1 },
    intervals: {
      precision: wilson(right, said),
      recall: wilson(right, positive),
      F1: f1Interval({ right, said, positive, count: cases.length }),
    },
    needed,
    worst: wrong.map(({ id, got }) => `${got ? 'said yes' : 'said no'}: ${id}`),
  };
}

const f1Rounds = 1_000;

interface Counts {
  right: number;
  said: number;
  positive: number;
  count: number;
}

/** The percentile bootstrap over cases, seeded; undefined F1 (nothing said, nothing to find) counts as 0. */
function f1Interval({ right, said, positive, count }: Counts): Interval {
  const random = seededRandom(20261126);
  const either = said + positive - right;
  const scores = Array.from({ length: f1Rounds }, () => {
    let [hits, misses] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      const at = random() * count;
      if (at < right) hits += 1;
      else if (at < either) misses += 1;
    }
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + misses);
  }).sort((one, other) => one - other);
  return [scores[Math.floor(0.025 * f1Rounds)] ?? 0, scores[Math.ceil(0.975 * f1Rounds) - 1] ?? 1];
}

function nothingToFind(task: string, cases: readonly { id: string; got: boolean }[]): Report {
  const said = cases.filter(({ got }) => got);
  const figures = { 'none to find; said yes': said.length / Math.max(1, cases.length) };
  return { task, count: cases.length, positive: 0, figures, worst: said.map(({ id }) => id) };
}

/** The reports as one Markdown table, with Wilson's 95 % intervals, and below it the worst errors of each. */
export function printed(reports: readonly Report[], mostErrors: number): string {
  const rows = reports.map(({ task, count, positive, figures, intervals = {} }) => {
    const shares = Object.entries(figures).map(([name, value]) => {
      const [low, high] = intervals[name] ?? [];
      const between =
        low === undefined || high === undefined ? '' : ` (${low.toFixed(2)}–${high.toFixed(2)})`;
      return `${name} ${value.toFixed(3)}${between}`;
    });
    const counted = positive === undefined ? `${count}` : `${count} (${positive} yes)`;
    return `| ${task} | ${counted} | ${shares.join(' · ')} |`;
  });
  const errors = reports
    .filter(({ worst }) => worst.length > 0)
    .flatMap(({ task, worst, noun }) => [
      `\n${task}: ${worst.length} ${noun ?? 'wrong'}${worst.length > mostErrors ? ', the worst' : ''}`,
      ...worst.slice(0, mostErrors).map((line) => `  ${line.replace(/\s+/g, ' ').slice(0, 160)}`),
    ]);
  return ['| task | cases | score |', '|---|---|---|', ...rows, ...errors].join('\n');
}
