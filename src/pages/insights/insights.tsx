import { render } from 'preact';
import { say, wordsDirection } from '../../ui/words';
import { InsightsPage } from './insights-page';
import { follow } from './state';

document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = `${say('insight_title')} · ${say('extName')}`;

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) page.abort();
});
follow(page.signal);
render(<InsightsPage />, document.body);
