import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { owedBuckets } from '../../core/agenda';
import { readDayFacts } from '../../ledger/day-facts';
import { openLedger } from '../../ledger/ledger';
import { keepFocus } from '../../ui/keep-focus';
import { say, wordsDirection } from '../../ui/words';
import { dismissWhatWentWell } from '../popup/dismissed';
import { focusRow } from '../popup/focus';
import { follow } from '../popup/follow';
import { listenToKeys } from '../popup/keys';
import { jobs, opened, scope, selected } from '../popup/state';
import { backUpWeekly } from '../settings/weekly-backup';
import { ClosePage } from './close-page';
import { facts, lacking, left } from './state';

document.documentElement.className = 'in-tab';
document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = `${say('close_title')} · ${say('extName')}`;

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  dismissWhatWentWell(jobs.peek());
  if (!persisted) page.abort();
});
// Nobody may be missing here, however many wait.
opened.value = new Map([...owedBuckets].map((each) => [each, Number.POSITIVE_INFINITY]));
follow(page.signal);
listenToKeys(page.signal);
keepFocus(page.signal);
followFacts(page.signal);
// The list's own rows, acts and keys, for those alone who are left.
effect(() => {
  const keys = new Set(left.value.map(({ standing: { key } }) => key));
  scope.value = ({ standing: { key } }) => keys.has(key);
});
render(<ClosePage />, document.body);
focusFirst();

/** Worked out anew when somebody is done with; it is shown when nobody is left. */
function followFacts(signal: AbortSignal): void {
  const ledger = openLedger();
  const nobody = computed(() => lacking.value?.length === 0);
  const stop = effect(() => {
    if (!nobody.value) return;
    void readDayFacts(ledger, Date.now()).then((read) => {
      facts.value = read;
    }, console.error);
  });
  signal.addEventListener('abort', () => {
    stop();
    ledger.close();
  });
  void backUpWeekly(ledger, signal).catch(console.error);
}

/** The keys act on the most urgent one from the start. */
function focusFirst(): void {
  const stop = selected.subscribe((item) => {
    if (item === undefined) return;
    queueMicrotask(() => stop());
    if (document.activeElement === document.body) focusRow();
  });
}
