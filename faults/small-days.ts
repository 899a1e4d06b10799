import { instantAt } from './calendar';
import type { Act, Day } from './day';

/**
 * Small days on purpose, where the drawn ones need luck: in each one thing goes on, and the worker dies in it at one
 * step after the other.
 */
export function smallDays(): Day[] {
  return [
    ...deathsAt(3, 93, (killAt) => ends({ kind: 'restart', minutes: 6 }, { killAt })),
    ...deathsAt(2, 62, (killAt) => ends({ kind: 'visit-tab', nth: 0 }, { killAt })),
    ...deathsAt(10, 160, (killAt) => [
      act(80, { kind: 'settle', thread: 0, how: 'phone' }, { killAt }),
      act(90, { kind: 'undo-decision', thread: 0 }),
    ]),
    ...deathsAt(20, 120, (killAt) => [act(80, note, { killAt, twice: true }), visit(90)]),
    ...[1, 2, 3, 4].map((tabDiesAfter) => [
      act(80, { ...note, tabDiesAfter }),
      visit(90),
      visit(92),
    ]),
    fullDisk,
    promisedAfterAnswer,
    settledBeforeNote,
    toldAfterEnd,
  ].map((acts, index) => day(index + 1, acts));
}

type Does = Act['does'];

const act = (at: number, does: Does, fault?: Act['fault']): Act => ({ at, does, fault });
const visit = (at: number) => act(at, { kind: 'visit-tab', nth: 0 });

const note = {
  ...{ kind: 'acknowledge', thread: 0, minutes: 1_000, mode: 'send', from: 'tab' },
} as const satisfies Does;

/** Ten deaths between two steps. */
function deathsAt(from: number, to: number, acts: (killAt: number) => Act[]): Act[][] {
  return Array.from({ length: 10 }, (_, index) =>
    acts(Math.round(from + (index * (to - from)) / 9)),
  );
}

/** Five minutes past half past four somebody is still without a word; what is told is swept away at once. */
const ends = (does: Does, fault: Act['fault']): Act[] => [
  act(569, does.kind === 'restart' ? { kind: 'popup' } : { kind: 'dismiss' }),
  act(does.kind === 'restart' ? 545 : 575, does, fault),
  act(590, { kind: 'dismiss' }),
  act(606, { kind: 'mail', thread: 2, words: 'asks' }),
];

/** The user sweeps away what was told while nothing could be written down. */
const fullDisk = [
  act(560, { kind: 'disk', state: 'full' }),
  act(580, { kind: 'dismiss' }),
  act(582, { kind: 'double-tab', nth: 0 }),
  act(590, { kind: 'mail', thread: 1, words: 'asks' }),
  act(640, { kind: 'disk', state: 'free' }),
];

/** Nobody saw that the user answered elsewhere; what they then promised is something else, and the next question waits. */
const promisedAfterAnswer = [
  act(74, { kind: 'close-tab', nth: 0 }),
  act(75, { kind: 'close-tab', nth: 0 }),
  act(80, { kind: 'own', thread: 0, words: 'answers' }),
  act(90, { kind: 'pledge', thread: 0, minutes: 2_940 }),
  act(100, { kind: 'mail', thread: 0, words: 'asks' }),
  act(110, { kind: 'open-tab', mailbox: 0 }),
  act(600, { kind: 'popup' }),
];

/** A note goes out that promises an answer, of what was settled while it lay in its box; then its time is moved. */
const settledBeforeNote = [
  act(80, { ...note, mode: 'leave' }),
  act(85, { kind: 'settle', thread: 0, how: 'closed' }),
  act(88, { kind: 'press-send', thread: 0 }),
  act(92, { kind: 'pledge', thread: 0, minutes: 2_940 }),
  act(100, { kind: 'mail', thread: 0, words: 'asks' }),
];

/** The day ends while the browser is closed, and is told of at the start: before a page tells of what came at one. */
const toldAfterEnd = [
  act(360, { kind: 'mail', thread: 2, words: 'asks' }, { late: true }),
  act(552, { kind: 'restart', minutes: 48 }),
];

/** A Tuesday with two tabs and one mail that asks, before all else. */
function day(seed: number, acts: readonly Act[]): Day {
  const first = [
    act(60, { kind: 'open-tab', mailbox: 0 }),
    act(61, { kind: 'open-tab', mailbox: 0 }),
    act(70, { kind: 'mail', thread: 0, words: 'asks' }),
  ];
  const zone = 'UTC';
  const start = instantAt('2026-04-14', 7 * 60, zone);
  const inOrder = [...first, ...acts].sort((a, b) => a.at - b.at);
  return { seed, zone, start, morningList: false, acts: inOrder };
}
