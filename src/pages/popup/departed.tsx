import { say } from '../../ui/words';
import { forget } from './acts';
import type { Departure } from './groups';

/** What stands in the place of a row that was just acted on: what was done, and Undo for ten seconds. */
export function Departed({ departure }: { departure: Departure }) {
  return (
    <li
      class="departed"
      // The ten seconds are the style sheet's, so that they stop under the pointer and the focus (WCAG 2.2.1).
      onAnimationEnd={({ animationName }) => animationName === 'fold-away' && forget(departure)}
    >
      <bdi class="words">{departure.words}</bdi>
      <button type="button" class="plain" data-stop onClick={departure.undo}>
        {say('act_undo')}
      </button>
    </li>
  );
}
