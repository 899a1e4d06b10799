import { minute } from '../day';
import type { Stretch } from './play-days';
import type { Awaited } from './played';
import type { Scene } from './scene';
import { later } from './waiting';

/** Ids of all notifications that were seen, and which came back after they were swept away. */
export function watchNotices(scene: Scene) {
  const standing = new Set<string>();
  const gone = new Set<string>();
  const doubled: string[] = [];
  return {
    seen: (part: string) => [...standing, ...gone].some((id) => id.includes(part)),
    twice: () => doubled,
    async look() {
      const ids = await scene.popup.evaluate(async () =>
        Object.keys(await chrome.notifications.getAll()),
      );
      for (const id of ids) if (gone.has(id)) doubled.push(`reminder doubled: ${id}`);
      for (const id of standing) if (!ids.includes(id)) gone.add(id);
      standing.clear();
      for (const id of ids) standing.add(id);
    },
  };
}

/** Waits for the last of them, each with its second chance. */
export async function awaitReminders(
  scene: Scene,
  notices: ReturnType<typeof watchNotices>,
  pledges: Awaited[],
  stretch: Stretch,
): Promise<string[]> {
  const all = [
    ...pledges.map(({ until: at, by }) => ({ part: `${at}`, by: Math.min(by, at) })),
    { part: 'first-', by: scene.firstAt + 1.1 * minute },
  ];
  stretch.reminders = all.length;
  const losses: string[] = [];
  for (const { part, by } of all) {
    do {
      await notices.look();
    } while (!notices.seen(part) && Date.now() < by && (await later(500)) === undefined);
    if (!notices.seen(part)) losses.push(`reminder lost: ${part}`);
  }
  return losses;
}
