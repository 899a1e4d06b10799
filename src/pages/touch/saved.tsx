import { say } from '../../ui/words';
import { status } from './state';

/** Says at the foot of the page what became of the last change, and takes it back. */
export function Saved() {
  const now = status.value;
  return (
    <div class={now === undefined ? 'saved' : 'saved shown'}>
      <p role="status">
        {now?.kind === 'saved' && (now.words ?? say('settings_saved'))}
        {now?.kind === 'failed' && (now.words ?? say('settings_failed'))}
      </p>
      {now?.kind === 'saved' && now.undo !== undefined && (
        <button type="button" class="plain" onClick={now.undo}>
          {say('act_undo')}
        </button>
      )}
    </div>
  );
}
