import type { Bundle } from './bundles';
import type { Line } from './report';

/** The table, with what ours adds to the page alone, how that compares with the peer, and the bar. */
export function tableOf(lines: readonly Line[]): string {
  const head = [
    '',
    'alone',
    'ours',
    'peer',
    'ours adds',
    'peer adds',
    'ours/alone',
    'ours/peer',
    'bar',
    '',
  ];
  const rows = lines.map((line) => {
    const [added, peerAdded] = [line.ours - line.alone, line.peer - line.alone];
    return [
      `${line.scene}: ${line.what}`,
      ...[line.alone, line.ours, line.peer, added, peerAdded].map(shown),
      ratio(line.ours, line.alone),
      ratio(added, peerAdded),
      line.bar === undefined ? '' : `≤ ${line.bar}`,
      line.bar === undefined ? '' : added <= line.bar + 1e-9 ? 'reached' : 'MISSED',
    ];
  });
  return aligned([head, ...rows]);
}

/** The sizes, and whether the content script is within its limit (40 kB, packed). */
export function bundleTable(bundles: readonly Bundle[]): string {
  const rows = bundles.map(({ name, raw, gzip }) => [
    name,
    String(raw),
    String(gzip),
    name.startsWith('content') ? (gzip <= contentLimit ? '≤ 40000 reached' : '≤ 40000 MISSED') : '',
  ]);
  return aligned([['bundle', 'bytes', 'gzip', ''], ...rows]);
}

const contentLimit = 40_000;

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 3 : 1);
}

const ratio = (a: number, b: number) => (Math.abs(b) < 1e-9 ? '' : (a / b).toFixed(2));

export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
