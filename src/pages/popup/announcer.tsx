import { say, sayCount } from '../../ui/words';
import { departures, listed, trouble } from './state';

/** Tells screen readers what changed: what was just done, else how many wait. */
export function Announcer() {
  return (
    <div class="unseen" aria-live="polite">
      {words()}
    </div>
  );
}

function words(): string {
  if (trouble.value !== undefined) return '';
  const last = departures.value.at(-1);
  if (last !== undefined) return `${last.words} ${say('help_undo')}: z`;
  const data = listed.value;
  return data === undefined ? '' : sayCount('list_waiting', data.counts.waiting);
}
