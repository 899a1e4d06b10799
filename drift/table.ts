import type { Case, Outcome } from './drift-of';
import { kinds } from './in-page/damage';

const outcomes: readonly Outcome[] = ['right', 'unknown', 'less', 'wrong'];

/** One line a part: of each kind of damage how often all stayed right, people, or details, were not told, or wrong. */
export function tableOf(cases: readonly Case[]): string {
  const parts = [...new Set(cases.map(({ site, part }) => `${site} ${part}`))];
  const lines = parts.map((name) => {
    const of = cases.filter(({ site, part }) => `${site} ${part}` === name);
    return [name, ...kinds.map((kind) => counted(of.filter((each) => each.kind === kind)))];
  });
  return table([['right/unknown/less/wrong', ...kinds], ...lines]);
}

function counted(cases: readonly Case[]): string {
  if (cases.length === 0) return '–';
  return outcomes
    .map((outcome) => cases.filter((each) => each.outcome === outcome).length)
    .join('/');
}

/** All damages together. */
export function summary(cases: readonly Case[]): string {
  const count = (outcome: Outcome) => cases.filter((each) => each.outcome === outcome).length;
  const parts = new Set(cases.map(({ site, part }) => `${site} ${part}`)).size;
  const silent = cases.filter(
    ({ outcome, named }) => outcome === 'less' && named.length === 0,
  ).length;
  return [
    `${cases.length} damages to ${parts} parts: ${count('right')} still right,`,
    `${count('unknown')} unknown and said so, ${count('less')} with a detail less`,
    `(${silent} of them without a word in the notice), ${count('wrong')} wrong.`,
  ].join(' ');
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
