import type { Bundle } from './bundles';
import type { Idle } from './idle';
import type { ScriptTime } from './script-time';
import type { Scrolled } from './scroll';
import { keystrokes, newRows, type Phase, type Visit } from './visit';

export type Name = 'alone' | 'ours' | 'peer';

/** All that was measured in mail pages, by scene. */
export interface Measured {
  browser: string;
  visits: Record<string, Record<Name, Visit[]>>;
  idle: Record<Name, Idle>;
  scroll: Record<Name, Scrolled>;
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
  const typing = (read: (phase: Phase) => number) => (visit: Visit) =>
    visit.typing === undefined ? 0 : read(visit.typing);
  const delays = (name: Name) => visits[name].flatMap((visit) => visit.delays);
  return [
    line('load: compile and top level, ms', ({ reading }) => reading.load),
    line(
      'first reading, script ms, with the second after it',
      ({ reading, after }) => working(reading) + working(after),
      8,
    ),
    line('first reading, script ms, until all badges stand', ({ reading }) => working(reading)),
    line('first reading, style and layout ms', ({ reading }) => reading.style),
    line('a rewritten row, script ms', (v) => working(v.rewriting) / v.rewrittenRows, 0.05),
    line('a rewritten row, style and layout ms', (v) => v.rewriting.style / v.rewrittenRows),
    line('heap grown by 1,000 rewritten rows, kB', ({ heapGrowth }) => heapGrowth / 1_000),
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
          line(
            'a keystroke in a reply, script ms',
            typing((phase) => working(phase) / keystrokes),
          ),
          line(
            'a keystroke in a reply, style recalculations',
            typing((phase) => phase.styleRecalculations / keystrokes),
          ),
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

/** The lines of Outlook's list while it is scrolled. */
export function scrollLines(scroll: Record<Name, Scrolled>): Line[] {
  const scene = 'outlook';
  const ofHundred = (read: (scrolled: Scrolled) => number) =>
    eachName((n) => (read(scroll[n]) / scroll[n].recycled) * 100);
  return [
    { scene, what: '100 recycled rows, script ms', ...ofHundred(working) },
    { scene, what: '100 recycled rows, style and layout ms', ...ofHundred(({ style }) => style) },
    {
      scene,
      what: 'scrolled: tasks long because of it (over 50 ms)',
      ...eachName((n) => scroll[n].longTasks),
      bar: 0,
    },
  ];
}

/** All script of a stretch but loading. */
const working = ({ calls, promises, page }: ScriptTime) => calls + promises + page;

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
