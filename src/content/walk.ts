import type { AccountKey } from '../core/mail';
import type { WalkCourse } from '../core/walk';
import { ask } from '../protocol/ask-from-mail';
import type { Look, Webmail } from '../webmail/webmail';
import { complain } from './complain';

export interface Walking {
  /** The background says how to go on. */
  go(course: WalkCourse): void;
  /** The page was read anew; what it showed is on its way to the ledger. */
  looked(look: Look, recorded: Promise<void>): void;
}

/** Turns the pages of the inbox for a scan, and asks after each, once it is recorded, how to go on. */
export function startWalking(webmail: Webmail, account: AccountKey, signal: AbortSignal): Walking {
  const { pages } = webmail;
  let walking = false;
  let shown = '';
  let open: string | undefined;
  let recorded = Promise.resolve();
  let turned = () => {};

  /** Whether the page shows something else than before, within its time. */
  function turns(before: string): Promise<boolean> {
    return new Promise((resolve) => {
      setTimeout(resolve, longest, false);
      turned = () => {
        if (shown !== before) setTimeout(resolve, pace, true);
      };
      turned();
    });
  }

  async function walk(): Promise<void> {
    // A page that still loads shows nothing of its list, not even whether it goes on.
    if (shown === '') await turns('');
    if (pages.begin() === 'moved') await turns(shown);
    let before = { shown, open };
    let course: WalkCourse = 'on';
    while (course === 'on' && !signal.aborted) {
      // Where the list stays beside a conversation, that the user opened one is all that shows.
      const reads = open !== undefined && open !== before.open;
      before = { shown, open };
      const step = reads ? 'astray' : pages.next();
      const moved = step !== 'moved' || (await turns(before.shown));
      await recorded;
      // A tab that nobody sees has no frames, and its list may stand still for that alone.
      const rests = document.hidden ? 'astray' : 'still';
      ({ course } = await ask('walked', { account, step: moved ? step : rests }));
    }
    if (course === 'back') pages.back();
  }

  return {
    go(course) {
      if (course === 'back') pages.back();
      if (course !== 'on' || walking) return;
      walking = true;
      walk()
        .catch(complain)
        .finally(() => {
          walking = false;
        });
    },
    looked({ rows, conversation }, telling) {
      open = conversation?.thread;
      shown = [open, ...rows.map(({ thread }) => thread)].join();
      recorded = recorded.then(() => telling);
      turned();
    },
  };
}

/** A page that shows nothing new for so long shows nothing more. Ms. */
const longest = 12_000;

/** Rows come in one piece or two; and the site is not to be rushed. Ms. */
const pace = 400;
