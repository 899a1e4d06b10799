import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Settings } from '../../core/settings/settings';
import { stagesOf, stageWords } from '../../ui/person-words';
import { useTyping } from '../../ui/use-typing';
import { say } from '../../ui/words';
import { Section } from './fields';
import { change } from './state';

/** How many days people may be without contact, by what they are to the user. */
export function CadencesPart({ of: { cadences, stages } }: { of: Settings }) {
  return (
    <Section id="cadences" title={say('keep_title')}>
      <p>{say('keep_cadences')}</p>
      <div class="cadences">
        {stagesOf(stages).map((stage) => (
          <Days
            key={stage}
            stage={stage}
            days={cadences.find((each) => each.stage === stage)?.days}
            set={(days) => {
              const others = cadences.filter((each) => each.stage !== stage);
              change({ cadences: days === undefined ? others : [...others, { stage, days }] });
            }}
          />
        ))}
      </div>
    </Section>
  );
}

interface DaysProps {
  stage: string;
  days: number | undefined;
  set: (days: number | undefined) => void;
}

/** A number of days, or none; what lies beyond the bounds is said beside it and not saved. */
function Days({ stage, days, set }: DaysProps) {
  const wrong = useSignal<string | undefined>(undefined);
  const complaint = useId();
  const typing = useTyping(days ?? '', ({ value, valueAsNumber: next, validity }) => {
    const fits = validity.valid && (value === '' || Number.isInteger(next));
    wrong.value = fits ? undefined : say('wrong_range', '1', String(most));
    if (fits) set(value === '' ? undefined : next);
  });
  return (
    <div class="row-field">
      <label>
        {stageWords(stage)}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          {...typing}
          placeholder="–"
          aria-invalid={wrong.value !== undefined}
          aria-describedby={complaint}
        />
      </label>
      <span class="wrong" id={complaint} role="alert">
        {wrong.value}
      </span>
    </div>
  );
}

/** Ten years: as in `cadences.ts` of the core. */
const most = 3_650;
