import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { instantOfField } from '../../core/date-field';
import { say, type WordKey } from '../../ui/words';
import { calendar } from './state';

/** A date and time of the user's own, in their zone, not before `earliest` (epoch ms); `tooSoon` is said of an earlier one. */
export function PickTime({ earliest, tooSoon, pick, label = 'act_pick' }: PickTimeProps) {
  const written = useSignal('');
  const wrong = useSignal(false);
  const [field, complaint] = [useId(), useId()];
  return (
    <form
      class="pick"
      onSubmit={(event) => {
        event.preventDefault();
        const at = instantOfField(written.value, calendar().zone);
        wrong.value = !(at >= earliest);
        if (!wrong.value) pick(at);
      }}
    >
      <label for={field}>{say(label)}</label>
      <input
        id={field}
        type="datetime-local"
        value={written.value}
        aria-invalid={wrong.value}
        {...(wrong.value ? { 'aria-describedby': complaint } : {})}
        onInput={({ currentTarget }) => {
          written.value = currentTarget.value;
        }}
      />
      <button type="submit" class="choice">
        {say('act_usePick')}
      </button>
      {wrong.value && (
        <p class="wrong" id={complaint}>
          {say(tooSoon)}
        </p>
      )}
    </form>
  );
}

interface PickTimeProps {
  earliest: number;
  tooSoon: WordKey;
  pick: (at: number) => void;
  label?: WordKey;
}
