import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Deadline } from '../../core/settings/settings';
import { useTyping } from '../../ui/use-typing';
import { say } from '../../ui/words';

/** Whose deadline it is, and how soon: by the end of the working day, or within so many working hours. */
export function DeadlineLine({ name, deadline, set }: DeadlineLineProps) {
  const wrong = useSignal(false);
  const complaint = useId();
  const setHours = (hours: number) => {
    const minutes = Math.round(hours * 60);
    wrong.value = !(minutes >= 60 && minutes <= mostHours * 60);
    if (!wrong.value) set({ kind: 'working-time', minutes });
  };
  const stored = deadline.kind === 'working-time' ? deadline.minutes / 60 : '';
  const typing = useTyping(stored, ({ valueAsNumber }) => setHours(valueAsNumber));
  return (
    <div class="deadline">
      <bdi class="who" title={name}>
        {name}
      </bdi>
      <select
        aria-label={say('policy_deadlineOf', name)}
        value={deadline.kind}
        onChange={({ currentTarget: { value } }) => {
          wrong.value = false;
          set(value === 'end-of-day' ? { kind: 'end-of-day' } : aDay);
        }}
      >
        <option value="end-of-day">{say('policy_endOfDay')}</option>
        <option value="working-time">{say('policy_within')}</option>
      </select>
      {deadline.kind === 'working-time' && (
        <input
          type="number"
          inputMode="decimal"
          min={1}
          max={mostHours}
          step="any"
          aria-label={say('policy_hoursOf', name)}
          aria-invalid={wrong.value}
          aria-describedby={complaint}
          {...typing}
        />
      )}
      <span class="wrong" id={complaint} role="alert">
        {wrong.value && say('wrong_range', '1', String(mostHours))}
      </span>
    </div>
  );
}

interface DeadlineLineProps {
  name: string;
  deadline: Deadline;
  set: (deadline: Deadline) => void;
}

/** What it begins with: a usual working day. */
const aDay: Deadline = { kind: 'working-time', minutes: 480 };
/** The longest that a deadline may be (`settings.ts`). */
const mostHours = 168;
