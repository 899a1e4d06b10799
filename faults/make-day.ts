import { instantAt } from './calendar';
import { type Act, type Day, type Deed, type Fault, mailboxes, minute, threadsEach } from './day';
import { type Chance, chance } from './random';

/** A day drawn by its seed. What depends on what happened before (a second tab, an undo) may turn out to be nothing. */
export function makeDay(seed: number): Day {
  const draw = chance(seed);
  const zone = draw.one(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC']);
  const start = instantAt(aDate(draw), 7 * 60, zone);
  const acts = [...morning(draw), ...hours(draw), ...evening(draw)];
  acts.sort((a, b) => a.at - b.at);
  const ledger = draw.is(0.2)
    ? { ledgerOf: draw.whole(1, 5), updateDiesAt: draw.whole(1, 60) }
    : {};
  const morningList = draw.is(0.3);
  return { seed, zone, start, morningList, ...ledger, acts: acts.map((act) => faulty(act, draw)) };
}

/** A working day of 2026; every tenth is one next to a change of the clocks, or before a weekend. */
function aDate(draw: Chance): string {
  if (draw.is(0.1))
    return draw.one(['2026-03-20', '2026-03-27', '2026-10-23', '2026-10-30', '2026-03-30']);
  const day = new Date(Date.UTC(2026, 2, 16) + draw.whole(0, 280) * 24 * 60 * minute);
  const weekend = [0, 6].includes(day.getUTCDay());
  return new Date(day.getTime() + (weekend ? 2 * 24 * 60 * minute : 0)).toISOString().slice(0, 10);
}

/** Both mailboxes are opened at some time, mostly early; yesterday's mail lies there. */
function morning(draw: Chance): Act[] {
  const acts = mailboxes.map(
    (_, mailbox): Act => ({
      at: draw.whole(30, draw.is(0.8) ? 130 : 500),
      does: { kind: 'open-tab', mailbox },
    }),
  );
  for (let thread = 0; thread < threads; thread += 1) {
    if (draw.is(0.3))
      acts.push({ at: draw.whole(0, 5), does: { kind: 'mail', thread, words: 'asks' } });
  }
  return acts;
}

/** The day itself, from eight to seven in the evening. */
function hours(draw: Chance): Act[] {
  const many = draw.whole(12, 30);
  return Array.from({ length: many }, () => ({ at: draw.whole(60, 720), does: aDeed(draw) }));
}

/** The night and the next morning. The disk has room again, the clock is right, and the mail is looked at. */
function evening(draw: Chance): Act[] {
  const night = draw.is(0.6) ? 'restart' : 'sleep';
  const morning = 24 * 60 + draw.whole(-20, 40);
  return [
    { at: 730, does: { kind: 'disk', state: 'free' } },
    { at: 731, does: { kind: 'clock', minutes: 0 } },
    { at: 735, does: { kind: night, minutes: morning - 735 } },
    ...mailboxes.map(
      (_, mailbox): Act => ({ at: 24 * 60 + 125, does: { kind: 'open-tab', mailbox } }),
    ),
  ];
}

const threads = mailboxes.length * threadsEach;

function aDeed(draw: Chance): Deed {
  const thread = draw.whole(0, threads - 1);
  const nth = draw.whole(0, 3);
  const drawn = draw.whole(0, 99);
  const [, deed] = deeds.find(([upTo]) => drawn < upTo) ?? deeds[0];
  return deed(draw, thread, nth);
}

type Drawing = (draw: Chance, thread: number, nth: number) => Deed;

const minutesAhead = (draw: Chance) => draw.one([90, 120, 200, 300, 26 * 60, 49 * 60]);

/** Each deed with the share of all, in hundredths and added up, that it has with those before it. */
const deeds: readonly [[number, Drawing], ...[number, Drawing][]] = [
  [20, (_, thread) => ({ kind: 'mail', thread, words: 'asks' })],
  [23, (_, thread) => ({ kind: 'mail', thread, words: 'chases' })],
  [29, (_, thread) => ({ kind: 'own', thread, words: 'answers' })],
  [31, (_, thread) => ({ kind: 'own', thread, words: 'asks' })],
  [54, (draw, thread) => acknowledgement(draw, thread)],
  [59, (_, thread) => ({ kind: 'press-send', thread })],
  [61, (_, thread) => ({ kind: 'undo-note', thread })],
  [
    66,
    (draw, thread) => ({
      kind: 'settle',
      thread,
      how: draw.one(['phone', 'no-answer-needed', 'closed']),
    }),
  ],
  [69, (draw, thread) => ({ kind: 'snooze', thread, minutes: draw.one([60, 180, 24 * 60]) })],
  [72, (draw, thread) => ({ kind: 'pledge', thread, minutes: minutesAhead(draw) })],
  [74, (_, thread) => ({ kind: 'undo-decision', thread })],
  [77, (draw) => ({ kind: 'open-tab', mailbox: draw.whole(0, mailboxes.length - 1) })],
  [79, (_, __, nth) => ({ kind: 'close-tab', nth })],
  [81, (_, __, nth) => ({ kind: 'double-tab', nth })],
  [83, (_, __, nth) => ({ kind: 'discard-tab', nth })],
  [86, (_, __, nth) => ({ kind: 'visit-tab', nth })],
  [88, () => ({ kind: 'dismiss' })],
  [90, () => ({ kind: 'popup' })],
  [92, (draw) => ({ kind: 'sleep', minutes: draw.whole(10, 90) })],
  [94, (draw) => ({ kind: 'restart', minutes: draw.whole(1, 60) })],
  [96, () => ({ kind: 'update' })],
  [98, (draw) => ({ kind: 'clock', minutes: draw.one([-90, -20, -3, 0, 0, 4, 45]) })],
  [100, (draw) => ({ kind: 'disk', state: draw.one(['full', 'free', 'free']) })],
];

function acknowledgement(draw: Chance, thread: number): Deed {
  const tabDiesAfter = draw.is(0.15) ? draw.whole(1, 5) : undefined;
  const mode = draw.one(['leave', 'send'] as const);
  const from = draw.one(['popup', 'tab'] as const);
  return { kind: 'acknowledge', thread, minutes: minutesAhead(draw), mode, from, tabDiesAfter };
}

function faulty(act: Act, draw: Chance): Act {
  const fault: Fault = {
    ...(draw.is(0.25) ? { killAt: draw.whole(1, 120) } : {}),
    ...(draw.is(0.1) ? { abortAt: draw.whole(1, 12) } : {}),
    ...(draw.is(0.08) ? { twice: true as const } : {}),
    ...(draw.is(0.08) ? { late: true as const } : {}),
  };
  return Object.keys(fault).length === 0 ? act : { ...act, fault };
}
