import { render } from 'preact';
import { keepFocus } from '../../ui/keep-focus';
import { say, wordsDirection } from '../../ui/words';
import { followOwed } from './owed-state';
import { follow } from './state';
import { TouchPage } from './touch-page';

document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = `${say('keep_title')} · ${say('extName')}`;

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) page.abort();
});
follow(page.signal);
followOwed(page.signal);
keepFocus(page.signal);
render(<TouchPage />, document.body);
