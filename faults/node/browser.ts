import { type Chance, chance } from '../random';
import { type Clock, clockAt } from './clock';
import { type FDBFactory, newDisk } from './fake-database';
import { type Burning, unlit } from './fuse';

/** A content script, or none: a tab may be asleep, or its page still to load. */
export interface Tab {
  id: number;
  url: string;
  /** Undefined where no content script hears. */
  hear: ((news: unknown) => void) | undefined;
}

/** A notification that was shown: its id, title and lines in words of the fake `say`. */
export interface Notice {
  id: string;
  title: string;
  message: string;
  at: number;
  /** Shown while the disk was full: that it was told is known to the session alone. */
  unkept: boolean;
}

/** The browser around the background: what outlives its deaths. */
export interface Browser {
  clock: Clock;
  zone: string;
  chance: Chance;
  disk: FDBFactory;
  burning: Burning;
  alarms: Map<string, { at: number; every: number | undefined }>;
  session: Map<string, unknown>;
  standing: Map<string, Notice>;
  /** All that were ever shown. */
  shown: Notice[];
  tabs: Map<number, Tab>;
  nextTab: number;
}

/** A new profile in which the extension was just installed. */
export function newBrowser(seed: number, time: number, zone: string): Browser {
  return {
    clock: clockAt(time),
    zone,
    chance: chance(seed),
    disk: newDisk(),
    burning: unlit(),
    alarms: new Map(),
    session: new Map(),
    standing: new Map(),
    shown: [],
    tabs: new Map(),
    nextTab: 1,
  };
}

/** What a restart of the browser leaves: the disk alone. Some browsers drop the alarms, too. */
export function restartBrowser(browser: Browser): void {
  endSession(browser);
  browser.standing.clear();
  browser.tabs.clear();
  if (browser.chance.is(0.5)) browser.alarms.clear();
}

/** What was told on a full disk is then forgotten for good: nobody could know of it. */
export function endSession(browser: Browser): void {
  browser.session.clear();
  browser.shown = browser.shown.filter(({ unkept }) => !unkept);
}
