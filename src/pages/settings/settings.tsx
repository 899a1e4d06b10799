import { render } from 'preact';
import { keepFocus } from '../../ui/keep-focus';
import { Saved } from '../../ui/saved';
import { say, wordsDirection } from '../../ui/words';
import { Backup } from './backup';
import { CadencesPart } from './cadences';
import { DaysOff } from './days-off';
import { Erase } from './erase';
import { Section, Tick, Wrong } from './fields';
import { Hours } from './hours';
import { Mailboxes } from './mailboxes';
import { Notes } from './notes';
import { OwnStages } from './own-stages';
import { Policies } from './policies';
import { Reminders } from './reminders';
import { Sending } from './sending';
import { change, complain, follow, refused, settings, status } from './state';
import { backUpWeekly } from './weekly-backup';
import { Zone } from './zone';

document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = `${say('list_settings')} · ${say('extName')}`;

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) page.abort();
});
const ledger = follow(page.signal);
keepFocus(page.signal);
void backUpWeekly(ledger, page.signal).catch(complain);
render(<SettingsPage />, document.body);

function SettingsPage() {
  const of = settings.value;
  return (
    <main>
      <header>
        <h1>{say('list_settings')}</h1>
        <p class="lead">{say('settings_what')}</p>
      </header>
      {refused.value !== undefined && (
        <div class="notice bad">
          <p>{say('settings_refused', refused.value.at || '–')}</p>
          <Wrong problem={refused.value} />
        </div>
      )}
      <Mailboxes />
      {of !== undefined && (
        <>
          <Hours of={of} />
          <Zone of={of} />
          <DaysOff of={of} />
          <Policies of={of} />
          <OwnStages of={of} />
          <Reminders of={of} />
          <CadencesPart of={of} />
          <Sending of={of} />
          <Notes of={of} />
          <Section id="keys" title={say('keys_title')}>
            <Tick
              words={say('keys_letters')}
              on={of.letterKeys}
              set={(letterKeys) => change({ letterKeys })}
            />
          </Section>
          <Backup ledger={ledger} />
          <Erase />
        </>
      )}
      <Saved status={status} />
    </main>
  );
}
