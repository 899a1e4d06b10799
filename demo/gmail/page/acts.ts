import { announce } from './alert-bar';
import { record } from './record';
import { changeLabels } from './requests';
import { say } from './settings';
import type { KnownThread } from './store';

const line = 6_000;

export type Act = 'archive' | 'delete' | 'spam' | 'read' | 'unread' | 'star' | 'unstar';

/** Labels that each act adds and takes away (facts A6). */
const changes: Record<Act, readonly [readonly string[], readonly string[]]> = {
  archive: [['^a'], ['^i']],
  delete: [['^k'], ['^i']],
  spam: [['^s'], ['^i']],
  read: [['^o'], ['^u', '^us']],
  unread: [['^u'], []],
  star: [['^t'], []],
  unstar: [[], ['^t']],
};

/** Does something to a whole thread. Resolves when the server has it; a lost connection is shown, not thrown. */
export async function act(thread: KnownThread, what: Act, event?: Event): Promise<void> {
  record('click', `${what} ${thread.legacyId}`, event);
  const [add, remove] = changes[what];
  try {
    await changeLabels(thread.id.split('|')[0] ?? thread.id, add, remove);
  } catch {
    return announce(say.notConnected, line);
  }
  if (what === 'archive') announce(say.archived, line);
  if (what === 'delete' || what === 'spam') announce(say.deleted, line);
}
