import { kept } from '../../test/e2e/kept';
import { minute } from '../day';
import type { Stretch } from './play-days';
import type { Awaited } from './played';
import type { Scene } from './scene';
import { later } from './waiting';

/** Which notifications were seen, and which came back after they were gone. */
export interface Notices {
  seen(part: string): boolean;
  doubled: string[];
  look(): Promise<void>;
  /** The user sweeps them all away. */
  sweep(): Promise<void>;
  /** The extension is updated, which takes them all away. */
  update(): Promise<void>;
}

/** The browser takes a notification away by itself after some seconds: what went between two looks is told by the page. Ms. */
const lookEvery = 700;

/** Watches from now on until the signal ends it. */
export function watchNotices(scene: Scene, signal: AbortSignal): Notices {
  const standing = new Set<string>();
  const gone = new Set<string>();
  const doubled: string[] = [];

  function note({ closed, standing: ids }: Seen): void {
    for (const id of closed) gone.add(id);
    for (const id of ids) if (gone.has(id)) doubled.push(`reminder doubled: ${id}`);
    for (const id of standing) if (!ids.includes(id)) gone.add(id);
    standing.clear();
    for (const id of ids) standing.add(id);
  }

  // One after the other: what was seen before a sweep must not be noted after it.
  let before: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>) => {
    const turn = before.then(act);
    before = turn.catch(() => undefined);
    return turn;
  };
  const look = () => inTurn(async () => note(await scene.popup.evaluate(readAll)));
  // While the extension is loaded anew there is no page to ask.
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    doubled,
    look,
    seen: (part) => [...standing, ...gone].some((id) => id.includes(part)),
    sweep: () =>
      inTurn(async () => {
        note(await scene.popup.evaluate(readAll));
        await scene.popup.evaluate(clearAll);
      }),
    update: () => inTurn(() => scene.update(async () => note(await scene.popup.evaluate(readAll)))),
  };
}

interface Seen {
  /** Those that went since the last look. */
  closed: string[];
  standing: string[];
}

async function readAll(): Promise<Seen> {
  const page = window as Window & { closedNotices?: string[] };
  if (page.closedNotices === undefined) {
    const closings: string[] = [];
    page.closedNotices = closings;
    chrome.notifications.onClosed.addListener((id) => void closings.push(id));
  }
  const closed = page.closedNotices.splice(0);
  return { closed, standing: Object.keys(await chrome.notifications.getAll()) };
}

async function clearAll(): Promise<void> {
  const ids = Object.keys(await chrome.notifications.getAll());
  for (const id of ids) await chrome.notifications.clear(id);
}

/** So long the last of them are waited for; what comes later is not counted. Ms. */
const mostWaited = 20_000;

/** Whether each reminder was told whose time, its second chance included, has come or comes soon. */
export async function awaitReminders(
  scene: Scene,
  notices: Notices,
  pledges: Awaited[],
  stretch: Stretch,
): Promise<string[]> {
  const end = Date.now() + mostWaited;
  const all = [
    ...pledges.map(({ until: at, by }) => ({ part: `${at}`, by: Math.min(by, at) })),
    { part: 'first-', by: scene.firstAt + 1.1 * minute },
  ].filter(({ by }) => by <= end);
  stretch.reminders = all.length;
  const losses: string[] = [];
  for (const { part, by } of all) {
    do {
      await notices.look();
    } while (!notices.seen(part) && Date.now() < by && (await later(500)) === undefined);
    if (!notices.seen(part)) losses.push(`reminder lost: ${part}, ${await believed(scene, part)}`);
  }
  return losses;
}

/** What the extension itself wrote down of it: where to look for the fault. */
async function believed({ popup }: Scene, part: string): Promise<string> {
  const told = JSON.stringify(await kept(popup, 'told'));
  const written = part === 'first-' ? '"done":' : part;
  return told.includes(written) ? 'written down as told' : 'not written down as told';
}
