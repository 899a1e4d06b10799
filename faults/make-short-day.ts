import { type Act, type Day, type Deed, threadsEach } from './day';
import { type Chance, chance } from './random';

/** Threads of a day in a real browser: two in the first mailbox, one in the second. */
const first = [0, 1] as const;
const second = threadsEach;

/** Minutes: long enough for a second chance, a minute later, of a reminder at half of it. */
const pledgeSpan = { from: 2.2, to: 2.6 };

/**
 * A day for a real browser and its real clock, in the same language: seconds long, so what happens is fewer. Times are
 * minutes, of which fractions are meant; a kill comes after as many hundredths of a second as `killAt` says.
 */
export function makeShortDay(seed: number): Day {
  const draw = chance(seed);
  const deeds: Deed[] = [{ kind: 'mail', thread: first[0], words: 'asks' }];
  if (draw.is(0.7)) deeds.push({ kind: 'mail', thread: first[1], words: 'asks' });
  if (draw.is(0.4)) deeds.push({ kind: 'mail', thread: second, words: 'asks' });
  const known = deeds.map((deed) => ('thread' in deed ? deed.thread : 0));
  deeds.push(...known.flatMap((thread) => fate(draw, thread)), ...disorder(draw));
  const acts = deeds.map(
    (does, index): Act => ({
      at: index / 60,
      does,
      ...(draw.is(0.4) ? { fault: { killAt: draw.whole(0, 60) } } : {}),
    }),
  );
  return { seed, zone: 'Etc/GMT', start: 0, morningList: false, acts };
}

/** What the user does about a thread. */
function fate(draw: Chance, thread: number): Deed[] {
  const pledge: Deed = {
    kind: 'pledge',
    thread,
    minutes: pledgeSpan.from + draw.next() * (pledgeSpan.to - pledgeSpan.from),
  };
  const settle: Deed = {
    kind: 'settle',
    thread,
    how: draw.one(['phone', 'no-answer-needed', 'closed']),
  };
  const note: Deed = {
    kind: 'acknowledge',
    thread,
    minutes: 24 * 60,
    mode: draw.is(0.2) ? 'send' : 'leave',
    from: 'popup',
  };
  const drawn = draw.next();
  if (drawn < 0.3) return [pledge];
  if (drawn < 0.4) return [settle];
  if (drawn < 0.5) return [settle, { kind: 'undo-decision', thread }];
  if (drawn < 0.85)
    return note.mode === 'leave' && draw.is(0.8) ? [note, { kind: 'press-send', thread }] : [note];
  return thread < threadsEach ? [{ kind: 'own', thread, words: 'answers' }] : [];
}

function disorder(draw: Chance): Deed[] {
  const nth = draw.whole(0, 3);
  const mailbox = draw.whole(0, 1);
  const deeds: Deed[] = [];
  if (draw.is(0.3))
    deeds.push(
      draw.one<Deed>([
        { kind: 'open-tab', mailbox },
        { kind: 'double-tab', nth },
      ]),
    );
  if (draw.is(0.3))
    deeds.push(
      draw.one<Deed>([
        { kind: 'close-tab', nth },
        { kind: 'discard-tab', nth },
      ]),
    );
  if (draw.is(0.3)) deeds.push({ kind: 'dismiss' });
  if (draw.is(0.06)) deeds.push({ kind: 'update' });
  return deeds;
}
