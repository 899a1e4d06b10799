import { render } from 'preact';
import { keepFocus } from '../../ui/keep-focus';
import { say, wordsDirection } from '../../ui/words';
import { dismissWhatWentWell } from './dismissed';
import { focusRow } from './focus';
import { follow } from './follow';
import { listenToKeys } from './keys';
import { List } from './list';
import { jobs, selected } from './state';

// In a tab the list has room; in the popup the browser takes the size from the page.
const inPopup = chrome.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.className = inPopup ? 'in-popup' : 'in-tab';
document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = say('extName');

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  dismissWhatWentWell(jobs.peek());
  if (!persisted) page.abort();
});
follow(page.signal);
listenToKeys(page.signal);
keepFocus(page.signal);
render(<List />, document.body);
focusFirstRow();

/** The keys act on the most urgent row from the start, and a screen reader begins there. */
function focusFirstRow(): void {
  const stop = selected.subscribe((item) => {
    if (item === undefined) return;
    queueMicrotask(() => stop());
    if (document.activeElement === document.body) focusRow();
  });
}
