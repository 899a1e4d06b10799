import type { AccountKey } from '../core/mail';
import { ask } from '../protocol/ask-from-mail';
import type { Mark } from '../protocol/protocol';

/** What this tab knows of the account's standings: one mark a thread, none where nothing is to be shown. */
export interface Marks {
  of(thread: string): Mark | undefined;
  /** Asks anew, for these threads or for all that are open. */
  refresh(threads: string[] | undefined): Promise<void>;
  /** These are all that are open. */
  replace(all: Mark[]): void;
  /** When the first mark must be asked for anew, epoch ms. */
  nextChange(): number | undefined;
}

/** Starts from what is already known (so that the first rows get their badges before they are painted). */
export function keepMarks(account: AccountKey, known: Mark[], changed: () => void): Marks {
  const marks = new Map(known.map((mark) => [mark.thread, mark]));

  function put(some: Mark[]): void {
    for (const mark of some) marks.set(mark.thread, mark);
    changed();
  }

  return {
    of: (thread) => marks.get(thread),
    async refresh(threads) {
      const answer = await ask('marks', { account, threads });
      if (threads === undefined) marks.clear();
      else for (const thread of threads) marks.delete(thread);
      put(answer.marks);
    },
    replace(all) {
      // Those that it started from are shown: shown again, the page would be read once more.
      if (all === known) return;
      marks.clear();
      put(all);
    },
    nextChange() {
      const times = [...marks.values()].flatMap((mark) => mark.nextChange ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}
