import type { Wanted } from '../faults';
import { makeDay } from '../make-day';
import { showDay } from '../show-day';
import { smallDays } from '../small-days';
import { type Outcome, playDay } from './play-day';
import { shrinkDay } from './shrink-day';
import { buildBackground } from './worker-script';

/** Plays days against the background in Node, with progress and figures. Answers with how much was lost. */
export async function playOnNode({ days, seed, signal, small }: Wanted): Promise<number> {
  let complaints = 0;
  // What a worker does not catch goes to its console, and no further.
  process.on('unhandledRejection', () => {
    complaints += 1;
  });
  process.on('rejectionHandled', () => undefined);
  const startLife = await buildBackground();
  const sum: Figures = { kills: 0, faults: 0, asks: 0, refused: 0, starts: 0, notices: 0, sent: 0 };
  const begun = Date.now();
  let played = 0;
  let losses = 0;
  const script = small === 'first' ? smallDays() : [];
  const all = script.length + days;
  for (; played < all && !signal.aborted; played += 1) {
    const day = script[played] ?? makeDay(seed + played - script.length);
    const outcome = await playDay(day, startLife);
    for (const figure of Object.keys(sum) as (keyof Figures)[]) sum[figure] += outcome[figure];
    losses += outcome.losses.length;
    if (outcome.losses.length > 0 || all === 1) console.log(showDay(day, outcome.losses));
    if (outcome.losses.length > 0 && !signal.aborted) {
      const { day: least, losses: left } = await shrinkDay(day, startLife, outcome.losses);
      console.log(
        `The least of it that still loses something (a drawn day again: --seed ${day.seed} --days 1):\n${showDay(least, left)}`,
      );
    }
    if ((played + 1) % 50 === 0)
      console.log(`${played + 1} of ${all} days, ${sum.kills} kills, ${losses} losses`);
  }
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${played} days on Node from seed ${seed}, in ${seconds} s: ${sum.kills} kills in the middle of something, ${sum.starts} starts, ` +
      `${sum.faults} faults, ${sum.asks} asks (${sum.refused} refused, ${complaints} complaints in the console), ` +
      `${sum.notices} notifications, ${sum.sent} notes sent; losses: ${losses}`,
  );
  return losses;
}

type Figures = Omit<Outcome, 'losses'>;
