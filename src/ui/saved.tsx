import type { Signal } from '@preact/signals';
import { say } from './words';

/** What became of the last change, and how it is taken back. `words`: where the usual ones do not say it. */
export type Status = ({ kind: 'saved' } & Done) | { kind: 'failed'; words?: string | undefined };

/** What was done, in words for the foot of the page, and how it is taken back. */
export interface Done {
  words?: string | undefined;
  undo?: (() => void) | undefined;
}

/** Does it, and tells `status` how it went; `failure`: where that needs words of its own. */
export async function attempt(
  status: Signal<Status | undefined>,
  act: () => Promise<Done>,
  failure?: string,
): Promise<void> {
  try {
    status.value = undefined;
    status.value = { kind: 'saved', ...(await act()) };
  } catch (error) {
    console.error(error);
    status.value = { kind: 'failed', words: failure };
  }
}

/** Says at the foot of the page what became of the last change, and takes it back. */
export function Saved({ status }: { status: Signal<Status | undefined> }) {
  const now = status.value;
  const undo = now?.kind === 'saved' ? now.undo : undefined;
  return (
    <div class={now === undefined ? 'saved' : 'saved shown'}>
      <p role="status">
        {now && (now.words ?? say(now.kind === 'saved' ? 'settings_saved' : 'settings_failed'))}
      </p>
      {undo !== undefined && (
        <button type="button" class="plain" onClick={undo}>
          {say('act_undo')}
        </button>
      )}
    </div>
  );
}
