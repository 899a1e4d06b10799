import type { SendMode } from '../../core/outbox';
import type { Settings } from '../../core/settings/settings';
import { say } from '../../ui/words';
import { change } from './state';

/** What happens to a note once it is in the reply box. Nothing is chosen until the user was asked once. */
export function Acknowledgements({ of: { mode } }: { of: Settings }) {
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">{say('sending_title')}</h2>
      <p>{say('sending_what')}</p>
      <fieldset aria-labelledby="sending">
        <Mode mode="leave" current={mode} words={say('sending_leave')} />
        <Mode mode="send" current={mode} words={say('sending_send')} />
      </fieldset>
      <p class="soft">{say('sending_notOffered')}</p>
    </section>
  );
}

interface ModeProps {
  mode: SendMode;
  current: SendMode | undefined;
  words: string;
}

function Mode({ mode, current, words }: ModeProps) {
  return (
    <label class="tick">
      <input
        type="radio"
        name="mode"
        checked={current === mode}
        onChange={() => void change({ mode })}
      />
      {words}
    </label>
  );
}
