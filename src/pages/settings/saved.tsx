import { say } from '../../ui/words';
import { status } from './state';

/** Says at the foot of the page what became of the last change, and takes it back. */
export function Saved() {
  const now = status.value;
  const undo = now?.kind === 'saved' ? now.undo : undefined;
  return (
    <div class={now === undefined ? 'saved' : 'saved shown'}>
      <p role="status">
        {now !== undefined && say(now.kind === 'saved' ? 'settings_saved' : 'settings_failed')}
      </p>
      {undo !== undefined && (
        <button type="button" class="plain" onClick={undo}>
          {say('act_undo')}
        </button>
      )}
    </div>
  );
}
