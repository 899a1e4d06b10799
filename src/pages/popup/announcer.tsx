import { say, sayCount } from '../../ui/words';
import { departures, groups, listed, search, trouble } from './state';

/** Tells screen readers what changed: what was just done, else how many were found, else how many wait. */
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
  if (search.value.trim() !== '') return foundWords();
  return data === undefined ? '' : sayCount('list_waiting', data.counts.waiting);
}

function foundWords(): string {
  const found = groups.value.reduce((sum, { entries }) => sum + entries.length, 0);
  return found === 0 ? say('list_noMatch', search.value.trim()) : sayCount('scan_threads', found);
}
