import { useEffect, useRef } from 'preact/hooks';
import { say, type WordKey } from '../../ui/words';
import { helpShown, settings } from './state';

/** The keys, on a sheet. */
export function Help() {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog
      ref={sheet}
      aria-labelledby="help-title"
      onClose={() => {
        helpShown.value = false;
      }}
    >
      <h2 id="help-title" class="plain-title">
        {say('help_title')}
      </h2>
      <dl>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
      {settings.value?.letterKeys === false && <p class="soft">{say('help_lettersOff')}</p>}
      <form method="dialog">
        <button type="submit" class="main">
          {say('act_close')}
        </button>
      </form>
    </dialog>
  );
}

const keys: [string, WordKey][] = [
  ['↑ ↓', 'help_move'],
  ['a', 'help_acknowledge'],
  ['o, ⏎', 'help_open'],
  ['s', 'help_snooze'],
  ['d', 'help_settle'],
  ['p', 'pledge_note'],
  ['z', 'help_undo'],
  ['/', 'help_search'],
  ['?', 'help_help'],
  ['Esc', 'help_close'],
];
