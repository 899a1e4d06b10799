import type { Wanted } from '../faults';
import { makeShortDay } from '../make-short-day';
import { playStretch, type Stretch } from './play-days';

/** So many days a browser: enough for the reminders of its first ones to come due while the others are played. */
const daysEach = 40;

/** Plays days in a real Chromium, a stretch of them in each browser. Answers with how much was lost. */
export async function playInChromium({ days, seed, signal }: Wanted): Promise<number> {
  const stretches: Stretch[] = [];
  const begun = Date.now();
  for (let played = 0; played < days && !signal.aborted; played += daysEach) {
    const many = Math.min(daysEach, days - played);
    const script = Array.from({ length: many }, (_, index) => makeShortDay(seed + played + index));
    let over = played;
    const told = () => {
      over += 1;
      if (over % 10 === 0) console.log(`${over} of ${days} days`);
    };
    const stretch = await playStretch(script, { signal, told, reminders: 'awaited' });
    for (const loss of stretch.losses) console.log(`LOST  ${loss}`);
    stretches.push(stretch);
  }
  const sum = (of: (stretch: Stretch) => number) =>
    stretches.reduce((all, each) => all + of(each), 0);
  const losses = sum((each) => each.losses.length);
  console.log(
    `${sum((each) => each.days)} days in Chromium from seed ${seed}, in ${Math.round((Date.now() - begun) / 1000)} s: ` +
      `${sum((each) => each.kills)} kills, ${sum((each) => each.updates)} updates, ${sum((each) => each.faults)} other faults, ` +
      `${sum((each) => each.reminders)} reminders by real alarms, ${sum((each) => each.sent)} notes sent; losses: ${losses}`,
  );
  return losses;
}
