import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { OptOut } from '../../core/people/opt-out';
import type { Person } from '../../core/people/person';
import { fullDay } from '../../ui/time-words';
import { say } from '../../ui/words';
import { describe } from './acts';
import { dateValue, timeOfDate } from './date-field';
import { here, now } from './state';

/** The same in a line: that they are not to be written to, since when and why. */
export function outWords(name: string, { by, since, reason = '' }: OptOut): string {
  const why = reason === '' ? '' : ` “${reason}”`;
  const told = by === 'hand' ? 'person_outByHand' : 'person_outByWords';
  return `${say('person_outTitle', name)} ${say(told, fullDay(since, here()))}${why}`;
}

/** Says, above all else, that somebody is not to be written to, since when and why; and how that ends. */
export function OutNotice({ of: { id, name, optOut } }: { of: Person }) {
  if (optOut === undefined) return null;
  const since = fullDay(optOut.since, here());
  const by = optOut.by === 'hand' ? 'person_outByHand' : 'person_outByWords';
  return (
    <div class="notice bad out-notice">
      <p>
        <strong>{say('person_outTitle', name)}</strong> {say(by, since)}
      </p>
      {optOut.reason !== undefined && optOut.reason !== '' && (
        <blockquote dir="auto">{optOut.reason}</blockquote>
      )}
      <p class="soft">{say('person_outMeans')}</p>
      <button
        type="button"
        class="choice"
        onClick={() => void describe(id, { optOut: { kind: 'lifted', at: Date.now() } })}
      >
        {say('person_lift')}
      </button>
    </div>
  );
}

/** They said so elsewhere: set by hand, with the day and, where there is one, the reason. */
export function OptOutForm({ of: { id } }: { of: Person }) {
  const open = useSignal(false);
  const form = useId();
  const save = (fields: FormData) => {
    const since = timeOfDate(String(fields.get('since')), here().zone) ?? now.peek();
    const reason = String(fields.get('reason') ?? '').trim();
    open.value = false;
    void describe(id, { optOut: { kind: 'out', since, reason } });
  };
  return (
    <>
      <button
        type="button"
        class="choice"
        aria-expanded={open.value}
        aria-controls={form}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {say('person_optOut')}
      </button>
      {open.value && (
        <form
          id={form}
          class="ask"
          onSubmit={(event) => {
            event.preventDefault();
            save(new FormData(event.currentTarget));
          }}
        >
          <label class="row-field">
            {say('person_outSince')}
            <input
              type="date"
              name="since"
              required
              max={dateValue(now.value, here().zone)}
              defaultValue={dateValue(now.value, here().zone)}
            />
          </label>
          <label class="row-field">
            {say('person_outReason')}
            <input type="text" name="reason" maxLength={300} />
          </label>
          <button type="submit" class="main danger">
            {say('person_outSave')}
          </button>
        </form>
      )}
    </>
  );
}
