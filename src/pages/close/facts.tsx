import { say, sayCount, shownLocale } from '../../ui/words';
import { facts } from './state';

/** What the days before tell, in two quiet lines; nothing where there is nothing good to tell. */
export function Facts() {
  const told = facts.value;
  if (told === undefined) return null;
  const { streak, atLeast, promises } = told;
  if (streak === 0 && promises.due === 0) return null;
  const number = new Intl.NumberFormat(shownLocale());
  return (
    <ul class="facts">
      {streak > 0 && <li>{sayCount(atLeast ? 'close_streakMore' : 'close_streak', streak)}</li>}
      {promises.due > 0 && (
        <li>{say('close_promises', number.format(promises.kept), number.format(promises.due))}</li>
      )}
    </ul>
  );
}
