import { render } from 'preact';
import { keepFocus } from '../../ui/keep-focus';
import { Saved } from '../../ui/saved';
import { say, wordsDirection } from '../../ui/words';
import { Section } from '../settings/fields';
import { Hours } from '../settings/hours';
import { Mailboxes } from '../settings/mailboxes';
import { NoteLanguage } from '../settings/note-language';
import { CheckMail } from '../settings/reminders';
import { Sending } from '../settings/sending';
import { complain, follow, settings, status } from '../settings/state';
import { backUpWeekly } from '../settings/weekly-backup';
import { Introduction } from './introduction';

document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = say('extName');

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) page.abort();
});
void backUpWeekly(follow(page.signal), page.signal).catch(complain);
keepFocus(page.signal);
render(<Welcome />, document.body);

/** What has to be known, and the five things that are worth a minute at the start. */
function Welcome() {
  const of = settings.value;
  return (
    <main>
      <Introduction />
      <Mailboxes />
      {of !== undefined && (
        <>
          <Hours of={of} />
          <Sending of={of} />
          <Section id="check" title={say('remind_title')}>
            <CheckMail of={of} />
          </Section>
          <Section id="language" title={say('notes_languageTitle')}>
            <NoteLanguage of={of} />
            <p class="soft">{say('notes_languageWhat')}</p>
          </Section>
        </>
      )}
      <Section id="ready" title={say('welcome_readyTitle')}>
        <p>{say('welcome_ready')}</p>
        <p>
          <a href="/src/pages/settings/index.html">{say('welcome_allSettings')}</a>
        </p>
      </Section>
      <Saved status={status} />
    </main>
  );
}
