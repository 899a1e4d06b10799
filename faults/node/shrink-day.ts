import type { Act, Day } from '../day';
import { playDay } from './play-day';
import type { StartLife } from './worker-script';

interface Shrunk {
  day: Day;
  losses: string[];
}

/** How long it is tried, ms. */
const patience = 60_000;

/** Leaves out act by act, and fault by fault, as long as something of the same kind is still lost. */
export async function shrinkDay(day: Day, startLife: StartLife, losses: string[]): Promise<Shrunk> {
  const end = Date.now() + patience;
  const kind = kindOf(losses);
  let least: Shrunk = { day, losses };
  for (let at = day.acts.length - 1; at >= 0 && Date.now() < end; at -= 1) {
    for (const acts of smaller(least.day.acts, at)) {
      const tried = { ...least.day, acts };
      const { losses: left } = await playDay(tried, startLife);
      if (kindOf(left) !== kind) continue;
      least = { day: tried, losses: left };
      break;
    }
  }
  return least;
}

/** Without the act, or else without what goes wrong at it. */
function smaller(acts: readonly Act[], at: number): Act[][] {
  const act = acts[at];
  if (act === undefined) return [];
  const without = acts.filter((_, index) => index !== at);
  return act.fault === undefined
    ? [without]
    : [without, acts.with(at, { at: act.at, does: act.does })];
}

const kindOf = ([first]: readonly string[]) => first?.replace(/[:,\d].*/s, '');
