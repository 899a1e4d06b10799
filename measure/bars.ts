import type { Report } from './report';

/** Each bar that issue 4 sets, what it comes to, and whether that is enough. */
export function bars(reports: readonly Report[]): string {
  const rows = reports.flatMap(({ task, needed, figures, intervals, count, positive }) =>
    Object.entries(needed ?? {}).map(([name, bar]) => {
      const value = figures[name];
      const [low, high] = intervals?.[name] ?? [];
      const between =
        low === undefined || high === undefined ? '–' : `${low.toFixed(2)}–${high.toFixed(2)}`;
      const told = value === undefined ? 'none to score' : value.toFixed(3);
      const verdict = value === undefined ? 'not shown' : value >= bar ? 'pass' : '**miss**';
      const cases = positive === undefined ? `${count}` : `${count} (${positive} yes)`;
      return `| ${task} | ${cases} | ${name} | ${bar} | ${told} | ${between} | ${verdict} |`;
    }),
  );
  return [
    '| bar of issue 4 | cases | figure | at least | value | 95 % | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
