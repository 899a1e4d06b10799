import type { Browser } from './browser';
import { browserApi, copyOf } from './browser-api';
import { databaseOf } from './database';
import { type Life, newLife } from './life';
import { locks } from './locks';
import type { StartLife } from './worker-script';

/** The background as the browser sees it: started by each event, dead as soon as it likes. */
export interface Worker {
  /** Tells it of an event, starting it where it is dead. Resolves when its listeners are done. */
  tell(event: string, ...told: unknown[]): Promise<void>;
  /** Asks it as a page or a content script does. Rejects where it died before it answered. */
  ask(message: object, sender: object): Promise<unknown>;
  /** Resolves when it has nothing under way. */
  rest(): Promise<void>;
  /** As after half a minute of rest, or at an update. */
  end(): void;
  /** Fires the timers that are due. */
  tick(): void;
  /** How often it was started. */
  readonly starts: number;
}

interface Waiting {
  reject(error: Error): void;
}

/** The background of a browser, made of its built script. */
export function workerOf(browser: Browser, startLife: StartLife): Worker {
  let life: Life | undefined;
  let stirred = 0;
  let starts = 0;
  let timers: { at: number; run: () => void; id: number }[] = [];
  const waiting = new Set<Waiting>();

  function start(): Life {
    if (life !== undefined) return life;
    starts += 1;
    const born = newLife(browser.burning, stirs, () => {
      if (life === born) life = undefined;
      timers = [];
      for (const asker of waiting) asker.reject(new Error('the message channel closed'));
      waiting.clear();
    });
    life = born;
    const timer = (run: () => void, delay = 0) => {
      timers.push({ at: browser.clock.true + delay, run, id: stirs() });
      return stirred;
    };
    startLife({
      ...{ browser: browserApi(browser, born), indexedDB: databaseOf(born, browser.disk) },
      ...{ navigator: { locks: locks() }, crypto: ids(browser) },
      ...{ setTimeout: timer, clearTimeout: forget },
      ...{ clock: browser.clock, zone: browser.zone },
    });
    return born;
  }

  function stirs(): number {
    stirred += 1;
    return stirred;
  }

  function forget(id: number): void {
    timers = timers.filter((timer) => timer.id !== id);
  }

  async function rest(): Promise<void> {
    for (let still = 0, last = -1; still < enough; ) {
      await new Promise((resolve) => setImmediate(resolve));
      still = stirred === last && (life?.rests() ?? true) ? still + 1 : 0;
      last = stirred;
    }
  }

  return {
    async tell(event, ...told) {
      const { listeners } = start();
      const heard = (listeners.get(event) ?? []).map((listener) => listener(...(told as never[])));
      void Promise.allSettled(heard);
      await rest();
    },
    ask(message, sender) {
      const [listener] = start().listeners.get('message') ?? [];
      return new Promise((resolve, reject) => {
        const asker = { reject };
        waiting.add(asker);
        const answer = (listener as unknown as OnMessage)(copyOf(message), sender);
        answer.then((reply) => {
          // What is dead says nothing any more.
          if (waiting.delete(asker)) resolve(copyOf(reply));
        }, reject);
      });
    },
    rest,
    end: () => life?.kill(),
    tick() {
      const due = timers.filter(({ at }) => at <= browser.clock.true);
      timers = timers.filter(({ at }) => at > browser.clock.true);
      for (const { run } of due) run();
    },
    get starts() {
      return starts;
    },
  };
}

type OnMessage = (message: unknown, sender: object) => Promise<unknown>;

/** So many turns of nothing mean rest: each task of the fake database takes one. */
const enough = 6;

/** Ids that are the same for the same day. */
function ids({ chance }: Browser) {
  const part = () => chance.whole(0, 0xffffffff).toString(16).padStart(8, '0');
  return { randomUUID: () => `${part()}-${part()}-${part()}` };
}
