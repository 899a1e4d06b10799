import { render } from 'preact';
import { say, wordsDirection } from '../../ui/words';
import { Acknowledgements } from './acknowledgements';
import { Hours } from './hours';
import { Introduction } from './introduction';
import { Mailboxes } from './mailboxes';
import { Keys, Reminders } from './reminders';
import { follow, settings, status } from './state';

document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = say('extName');

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) page.abort();
});
follow(page.signal);
render(<Welcome />, document.body);

function Welcome() {
  return (
    <main>
      <Introduction />
      <Mailboxes />
      {settings.value !== undefined && (
        <div id="settings">
          <Hours of={settings.value} />
          <Reminders of={settings.value} />
          <Acknowledgements of={settings.value} />
          <Keys of={settings.value} />
        </div>
      )}
      <p class="status" role="status">
        {status.value !== undefined && say(status.value)}
      </p>
    </main>
  );
}
