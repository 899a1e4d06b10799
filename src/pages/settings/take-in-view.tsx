import { useSignal } from '@preact/signals';
import { backupParts } from '../../core/backup-parts';
import type { Checked } from '../../ledger/backup-read';
import { say, sayCount, shownLocale } from '../../ui/words';
import { faultWords, parts } from './fault-words';
import { Tick } from './fields';
import { accounts } from './state';
import { forgetOutcome, readFile, stop, type TakingIn, takeIn, takingIn } from './take-in';

/** Chooses a backup, says what is in it, and takes it in. */
export function TakeIn() {
  const now = takingIn.value;
  return (
    <>
      <p>{say('import_what')}</p>
      {(now === undefined || isOver(now)) && <Choose />}
      <div role="status">{now !== undefined && <Step now={now} />}</div>
    </>
  );
}

const isOver = ({ step }: TakingIn) =>
  step === 'done' || step === 'refused' || step === 'stopped' || step === 'failed';

function Choose() {
  return (
    <label class="row-field">
      {say('import_choose')}
      <input
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void readFile(file, Date.now());
        }}
      />
    </label>
  );
}

function Step({ now }: { now: TakingIn }) {
  switch (now.step) {
    case 'reading':
      return <Underway words={say('import_reading')} share={now.share} />;
    case 'handing':
      return <Underway words={say('import_handing')} share={now.share} />;
    case 'merging':
      return <Underway words={say('import_merging')} share={undefined} />;
    case 'asking':
      return <Question file={now.file} />;
    case 'done':
      return (
        <p>{now.changed === 0 ? say('import_nothingNew') : sayCount('import_done', now.changed)}</p>
      );
    case 'refused':
      return (
        <p class="wrong">
          {faultWords(now.fault)} {say('import_untouched')}
        </p>
      );
    case 'stopped':
      return <p>{say('import_stopped')}</p>;
    case 'failed':
      return (
        <p class="wrong">
          {say('error_title')} {say('import_untouched')}
        </p>
      );
  }
}

function Underway({ words, share }: { words: string; share: number | undefined }) {
  return (
    <div class="progress">
      <progress max={1} aria-label={words} {...(share !== undefined && { value: share })} />
      <span>{words}</span>
      <button type="button" class="plain" onClick={() => void stop()}>
        {say('backup_stop')}
      </button>
    </div>
  );
}

function Question({ file }: { file: Checked }) {
  // Where no mailbox is known yet this is a browser to be set up, else one that has its own ways.
  const settings = useSignal(accounts.peek().length === 0);
  const count = new Intl.NumberFormat(shownLocale());
  const date = new Intl.DateTimeFormat(shownLocale(), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div class="ask">
      <p>{say('import_of', date.format(file.madeAt))}</p>
      <ul class="counts">
        {backupParts
          .filter((part) => file.counts[part] > 0)
          .map((part) => (
            <li key={part}>
              {say(parts[part])}: {count.format(file.counts[part])}
            </li>
          ))}
      </ul>
      {file.settings !== undefined && (
        <Tick
          words={say('import_settings')}
          on={settings.value}
          set={(on) => {
            settings.value = on;
          }}
        />
      )}
      <button
        type="button"
        class="main"
        onClick={() => void takeIn(file, settings.value ? 'take' : 'keep')}
      >
        {say('import_now')}
      </button>
      <button type="button" class="choice" onClick={forgetOutcome}>
        {say('import_cancel')}
      </button>
    </div>
  );
}
