import type { Bundle } from './bundles';
import type { Idle } from './idle';
import { newRows, type Phase, rewrittenRows, type Visit } from './visit';

export type Name = 'alone' | 'ours' | 'peer';

/** All that was measured, by scene. */
export interface Measured {
  machine: Record<string, string | number>;
  visits: Record<string, Record<Name, Visit[]>>;
  idle: Record<Name, Idle>;
  bundles: Bundle[];
}

/** One line of the table; a bar is what ours may add, or come to where nothing is added. */
export interface Line {
  scene: string;
  what: string;
  alone: number;
  ours: number;
  peer: number;
  bar?: number;
}

/** The lines of one scene: medians over its visits. */
export function linesOf(scene: string, visits: Record<Name, Visit[]>): Line[] {
  const line = (what: string, read: (visit: Visit) => number, bar?: number): Line => {
    const of = (name: Name) => median(visits[name].map(read));
    const values = { alone: of('alone'), ours: of('ours'), peer: of('peer') };
    return { scene, what, ...values, ...(bar === undefined ? {} : { bar }) };
  };
  const arriving = (read: (phase: Phase) => number) => (visit: Visit) =>
    visit.arriving === undefined ? 0 : read(visit.arriving);
  const shift = ({ layoutShift }: Phase) => layoutShift;
  const delays = (name: Name) => visits[name].flatMap((visit) => visit.delays);
  return [
    line('load: compile and top level, ms', ({ reading }) => reading.load),
    line('first reading of 50 rows, script ms', ({ reading }) => working(reading), 8),
    line('first reading, style and layout ms', ({ reading }) => reading.style),
    line('in the second after it, script ms', ({ after }) => working(after)),
    line('a rewritten row, script ms', (v) => working(v.rewriting) / rewrittenRows, 0.05),
    line('a rewritten row, style and layout ms', (v) => v.rewriting.style / rewrittenRows),
    line('tasks long because of it (over 50 ms)', ({ longTasks }) => longTasks, 0),
    line('layout shift, first reading', (v) => shift(v.reading) + shift(v.after), 0),
    line('layout shift, 1,000 rows rewritten', (v) => shift(v.rewriting), 0),
    line(
      'style recalculations, first reading',
      ({ reading: r, after: a }) => r.styleRecalculations + a.styleRecalculations,
    ),
    line('style recalculations, rewriting', ({ rewriting }) => rewriting.styleRecalculations),
    ...(delays('ours').length === 0
      ? []
      : [
          line(
            'a new row, script ms',
            arriving((phase) => working(phase) / newRows),
          ),
          line('layout shift, new rows', arriving(shift)),
          {
            scene,
            what: 'new row to badge, ms (median)',
            ...eachName((name) => median(delays(name))),
          },
          {
            scene,
            what: 'new row to badge, ms (p95)',
            ...eachName((name) => quantile(delays(name), 0.95)),
            bar: 1_000,
          },
        ]),
  ];
}

/** The lines of a page at rest. */
export const idleLines = (scene: string, idle: Record<Name, Idle>): Line[] => [
  {
    scene,
    what: `wake-ups in ${idle.ours.seconds} s of rest`,
    ...eachName((n) => idle[n].wakeUps),
    bar: 0,
  },
  { scene, what: 'timers set while at rest', ...eachName((n) => idle[n].timersSet), bar: 0 },
  { scene, what: 'timers left to come', ...eachName((n) => idle[n].timersLeft), bar: 1 },
];

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

/** The sizes, and whether the content script is within its limit (issue 2: 40 kB, packed). */
export function bundleTable(bundles: readonly Bundle[]): string {
  const rows = bundles.map(({ name, raw, gzip }) => [
    name,
    String(raw),
    String(gzip),
    name === 'content' ? (gzip <= contentLimit ? '≤ 40000 reached' : '≤ 40000 MISSED') : '',
  ]);
  return aligned([['bundle', 'bytes', 'gzip', ''], ...rows]);
}

const contentLimit = 40_000;

/** All script of a stretch but loading. */
const working = ({ calls, promises, page }: Phase) => calls + promises + page;

const eachName = (read: (name: Name) => number) => ({
  alone: read('alone'),
  ours: read('ours'),
  peer: read('peer'),
});

export const median = (values: readonly number[]) => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 3 : 1);
}

const ratio = (a: number, b: number) => (Math.abs(b) < 1e-9 ? '' : (a / b).toFixed(2));

function aligned(rows: readonly (readonly string[])[]): string {
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
