import { useSignal } from '@preact/signals';
import type { Ledger } from '../../ledger/ledger';
import { dayAndClock } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';
import { Section, Tick } from './fields';
import { saveBackup, savePeople, savePledges, writing } from './give-out';
import { backedUpAt, complain } from './state';
import { TakeIn } from './take-in-view';
import { mayWriteWeekly, setWeekly, weekly } from './weekly-backup';

/** Everything as a file, and back from one. */
export function Backup({ ledger }: { ledger: Ledger }) {
  const now = Date.now();
  return (
    <Section id="backup" title={say('backup_title')}>
      <p>{say('backup_what')}</p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => void saveBackup(ledger, Date.now())}>
          {say('backup_save')}
        </button>
        <Save words={say('backup_people')} save={() => savePeople(ledger, Date.now())} />
        <Save words={say('backup_pledges')} save={() => savePledges(ledger, Date.now())} />
      </div>
      <Writing />
      <p class="soft">
        {backedUpAt.value === undefined
          ? say('backup_never')
          : say('backup_last', dayAndClock(backedUpAt.value, now, hereNow()))}
      </p>
      <Weekly />
      <h3>{say('import_title')}</h3>
      <TakeIn />
    </Section>
  );
}

const hereNow = () => ({
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: shownLocale(),
  say,
});

function Save({ words, save }: { words: string; save: () => Promise<void> }) {
  return (
    <button type="button" class="choice" onClick={() => void save().catch(complain)}>
      {words}
    </button>
  );
}

function Writing() {
  const now = writing.value;
  if (now === undefined) return null;
  return (
    <div class="progress">
      <progress max={1} value={now.share} aria-label={say('backup_writing')} />
      <span>{say('backup_writing')}</span>
      <button type="button" class="plain" onClick={now.stop}>
        {say('backup_stop')}
      </button>
    </div>
  );
}

/** The browser asks for the permission, so the click must be the user's own. */
function Weekly() {
  const denied = useSignal(false);
  return (
    <>
      <Tick
        words={say('weekly_on')}
        on={weekly.value}
        set={(on) => {
          void setWeekly(on ? 'on' : 'off').then(async () => {
            denied.value = on && !(await mayWriteWeekly());
          }, complain);
        }}
      />
      <p class="soft indented">{say('weekly_what')}</p>
      <p class="wrong" role="alert">
        {denied.value && say('weekly_denied')}
      </p>
    </>
  );
}
