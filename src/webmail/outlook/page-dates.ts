import type { Clock, DateOrder, DateReading, LocalTime, Meant } from './read-date';

/** What a page's dates have shown of how they are written, and so what each of them says. */
export interface PageDates {
  /** Learns from dates of one place that are written alike: what only one order explains in all of them. */
  learn(readings: readonly DateReading[], now: number): void;
  /**
   * The minute that a date names, epoch ms; undefined where it may be meant in more than one way, names no minute of
   * the clock or two (a change of summer time), or one to come.
   */
  timeOf(reading: DateReading, now: number): number | undefined;
  /** How far the page's clock is ahead of the browser's, in minutes: 0 until the page's own data tells otherwise. */
  ahead: number;
}

/** Dates of a page whose format is not known yet. It follows the user's settings, so it holds until the page goes. */
export function createPageDates(): PageDates {
  const orders = new Map<Kind, DateOrder>();
  let clock: Clock | undefined;
  const dates: PageDates = {
    ahead: 0,
    learn(readings, now) {
      for (const kind of ['digits', 'word'] as const) {
        const ofKind = readings
          .map((reading) => reading.filter((meant) => kindOf(meant) === kind))
          .map((reading) => reading.filter((meant) => isPast(meant, now)))
          .filter((reading) => reading.length > 0);
        keep(orders, kind, common(ofKind.map((reading) => reading.map(({ order }) => order))));
      }
      const clocks = common(
        readings.filter(isOpenClock).map((reading) => reading.map((meant) => meant.clock)),
      );
      if (clocks?.length === 1) clock = clocks[0];
    },
    timeOf(reading, now) {
      const times = new Set<number | undefined>();
      for (const meant of reading) {
        const order = orders.get(kindOf(meant));
        if (order !== undefined && meant.order !== order) continue;
        if (clock !== undefined && meant.clock !== 'half' && meant.clock !== clock) continue;
        if (isPast(meant, now)) times.add(epochOf(meant, dates.ahead));
      }
      const [time] = times;
      return times.size === 1 && time !== undefined && time <= now + slack ? time : undefined;
    },
  };
  return dates;
}

type Kind = 'digits' | 'word';

const kindOf = ({ order }: Meant): Kind => (order.includes('M') ? 'word' : 'digits');

/** A minute is shown from its start on, and clocks differ a little. Ms. */
const slack = 2 * 60_000;

/** The mailbox may live in another zone than the browser: what is less than a day ahead is not surely to come. Ms. */
const mostAhead = 27 * 3_600_000;

function isPast(meant: LocalTime, now: number): boolean {
  const { year, month, day, hour, minute } = meant;
  return Date.UTC(year, month - 1, day, hour, minute) <= now + mostAhead;
}

function isOpenClock(reading: DateReading): boolean {
  return reading.length > 0 && reading.every(({ clock }) => clock !== 'half');
}

/** What all have in common; undefined where there is nothing to compare. */
function common<T>(sets: readonly (readonly T[])[]): T[] | undefined {
  const [first, ...others] = sets;
  return first && [...new Set(first)].filter((each) => others.every((set) => set.includes(each)));
}

/** One order explains all: it holds. What contradicts the order known so far takes it back. */
function keep(
  orders: Map<Kind, DateOrder>,
  kind: Kind,
  explaining: readonly DateOrder[] | undefined,
): void {
  if (explaining === undefined) return;
  const [order, ...others] = explaining;
  const known = orders.get(kind);
  if (order !== undefined && others.length === 0) orders.set(kind, order);
  else if (known !== undefined && !explaining.includes(known)) orders.delete(kind);
}

/** The instant at which the page's clock shows this; undefined where none or two do. */
function epochOf(local: LocalTime, ahead: number): number | undefined {
  const { year, month, day, hour, minute } = local;
  const made = new Date(year, month - 1, day, hour, minute - ahead);
  const at = made.getTime();
  const shows = (time: number) => {
    const shown = new Date(time);
    return shown.getHours() * 60 + shown.getMinutes();
  };
  const wanted = (((hour * 60 + minute - ahead) % day24) + day24) % day24;
  if (shows(at) !== wanted) return undefined;
  return [-hourMs, hourMs].some((shift) => shows(at + shift) === wanted) ? undefined : at;
}

const day24 = 24 * 60;
const hourMs = 3_600_000;
