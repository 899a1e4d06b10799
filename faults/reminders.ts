import { dateAt, workingDay, workingDayBefore, workingMinutesBefore } from './calendar';
import { minute, personOf } from './day';
import { allThreads, owedBy, type Standings } from './truth';

/** One part of a notification: what kind it is, the key that tells it from others, and who is named in it. */
export interface ToldPart {
  kind: string;
  key: string;
  names: string[];
  /** How many more are meant than are named. */
  more: number;
  /** Everybody named in the same notification. */
  beside: string[];
}

/** What is seen of a day at one moment at which the background rests. */
export interface Sight {
  now: number;
  /** For how long the browser has been awake, ms. */
  awake: number;
  zone: string;
  standings: (thread: number) => Standings;
  told: readonly ToldPart[];
}

/** Watches whether each reminder that is due is told in time. A death may put one off by some minutes. */
export interface Watch {
  see(sight: Sight): void;
  /** The clock was wrong: of this day's end nobody can say what was missed. */
  distrust(date: string): void;
  losses: string[];
}

/** Ms of being awake within which what is due must be told, whatever died. */
const patience = 6 * minute;

export function watchReminders(): Watch {
  /** Since when each thing is due and untold, in time awake. */
  const due = new Map<string, number>();
  const done = new Set<string>();
  /** Who was owed when the window of a reminder was first looked at, and just before it. */
  const windows = new Map<string, number[]>();
  const distrusted = new Set<string>();
  let before: number[] = [];
  const losses: string[] = [];

  function must(name: string, { awake }: Sight, isTold: boolean): void {
    if (isTold || done.has(name)) {
      done.add(name);
      return;
    }
    const since = due.get(name) ?? awake;
    due.set(name, since);
    if (awake - since <= patience) return;
    done.add(name);
    losses.push(`reminder lost: ${name}`);
  }

  /**
   * Whoever is owed at the first look of a window, and still is, must be named; but whoever is known since then only:
   * "it sees only what the user's own mail page shows", and the window's one reminder may have gone a moment before.
   */
  function window(
    name: string,
    end: number,
    sight: Sight,
    isTold: (thread: number) => boolean,
  ): void {
    const owed = owedAt(sight, end);
    const first = windows.get(name) ?? owed.filter((thread) => before.includes(thread));
    windows.set(name, first);
    for (const thread of owed) {
      if (first.includes(thread)) must(`${name}, ${personOf(thread).name}`, sight, isTold(thread));
    }
  }

  function seeDayEnd(sight: Sight): void {
    const { now, zone, told } = sight;
    const date = dateAt(now, zone);
    const day = workingDay(date, zone);
    if (day === undefined || distrusted.has(date)) return;
    const named = (kind: string, end: number) => (thread: number) =>
      isNamed(told, `${kind}-${end}`, thread);
    if (now >= day.end) {
      window(`second ${date}`, day.end, sight, named('second', day.end));
      return;
    }
    if (now >= day.end - 30 * minute) {
      window(`first ${date}`, day.end, sight, named('first', day.end));
      return;
    }
    const last = workingDayBefore(date, zone);
    const lastDate = dateAt(last.start, zone);
    if (now < day.start || windows.has(`second ${lastDate}`) || distrusted.has(lastDate)) return;
    window(
      `missed ${lastDate}`,
      last.end,
      sight,
      (thread) => named('missed', last.end)(thread) || named('first', last.end)(thread),
    );
  }

  function seePledges(sight: Sight): void {
    for (const thread of allThreads) {
      const { known, all, byClock } = sight.standings(thread);
      const { pledge } = known;
      if (pledge === undefined) continue;
      const others = [all, ...byClock];
      if (others.some((other) => other.pledge?.until !== pledge.until)) continue;
      const surely = [known, ...byClock];
      if (surely.some((each) => owedBy(each, sight.now, sight.zone) === undefined)) continue;
      const set = workingMinutesBefore(pledge.until, 60, sight.zone);
      const from = Math.max(set, (pledge.given + pledge.until) / 2);
      if (sight.now < from || sight.now >= pledge.until) continue;
      const name = `pledge of ${new Date(pledge.until).toISOString()} to ${personOf(thread).name}`;
      must(name, sight, toldOfPledge(sight.told, pledge.until, thread));
    }
  }

  return {
    losses,
    distrust: (date) => void distrusted.add(date),
    see(sight) {
      seeDayEnd(sight);
      seePledges(sight);
      before = owedAt(sight, Number.POSITIVE_INFINITY);
    },
  };
}

/** Who is surely owed something by then, and would be whatever else is still to be told. */
function owedAt({ now, zone, standings }: Sight, end: number): number[] {
  return allThreads.filter((thread) => {
    const { known, all, byClock } = standings(thread);
    const times = [known, all, ...byClock].map((standing) => owedBy(standing, now, zone));
    return times.every((time) => time !== undefined && time <= end);
  });
}

function isNamed(told: readonly ToldPart[], key: string, thread: number): boolean {
  const { name } = personOf(thread);
  return told.some((part) => part.key === key && (part.beside.includes(name) || part.more > 0));
}

function toldOfPledge(told: readonly ToldPart[], until: number, thread: number): boolean {
  const { name } = personOf(thread);
  return told.some(
    ({ kind, key, names, more }) =>
      kind === 'pledge' && key.includes(String(until)) && (names.includes(name) || more > 0),
  );
}

/** What was told twice: the same reminder, or the same pledge to the same person. */
export function toldTwice(told: readonly ToldPart[]): string[] {
  const keys = told.map(({ key }) => key);
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => `reminder doubled: ${key}`);
}
