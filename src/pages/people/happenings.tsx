import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import { type TouchKind, touchKinds } from '../../core/people/touches';
import { balanceOf } from '../../core/touch/balance';
import type { WholePerson } from '../../ledger/person';
import { Icon } from '../../ui/icon';
import { fullDay } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';
import { happened, touchWords, unhappened } from './acts';
import { dateValue, timeOfDate } from './date-field';
import { here, now } from './state';

/** What the user says that happened beside the mail, and the way to say it. */
export function Happenings({ of: { person, happenings } }: { of: WholePerson }) {
  const form = useRef<HTMLFormElement>(null);
  const kindTold = useSignal<TouchKind>('met');
  const { gave, asked, askedAt } = balanceOf(happenings);
  const add = (fields: FormData) => {
    const kind = String(fields.get('kind')) as TouchKind;
    const words = String(fields.get('words') ?? '').trim();
    const day = String(fields.get('day') ?? '');
    const isToday = day === dateValue(Date.now(), here().zone);
    const at = isToday ? undefined : timeOfDate(day, here().zone);
    void happened(person.id, words === '' ? { kind } : { kind, words }, at);
    form.current?.reset();
    kindTold.value = 'met';
  };
  return (
    <section aria-labelledby="happened-title">
      <h2 id="happened-title">{say('person_happened')}</h2>
      {gave + asked > 0 && <p class="soft">{say('keep_balance', number(gave), number(asked))}</p>}
      {askedAt !== undefined && (
        <p class="asked">
          {say(
            kindTold.value === 'asked' ? 'keep_askAgain' : 'keep_asked',
            fullDay(askedAt, here()),
          )}
        </p>
      )}
      <ul>
        {happenings.map(({ id, at, body }) => {
          const remove = say('off_remove', `${say(touchWords[body.kind])}, ${fullDay(at, here())}`);
          return (
            <li key={id} class="entry">
              <span>
                {say(touchWords[body.kind])} · {fullDay(at, here())}
              </span>
              {body.words !== undefined && (
                <bdi class="soft" title={body.words}>
                  {body.words}
                </bdi>
              )}
              <button
                type="button"
                class="plain icon-only"
                aria-label={remove}
                title={remove}
                onClick={() => void unhappened(person.id, id)}
              >
                <Icon of={X} />
              </button>
            </li>
          );
        })}
      </ul>
      <form
        class="add"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          add(new FormData(event.currentTarget));
        }}
      >
        <select
          name="kind"
          aria-label={say('person_kind')}
          onChange={({ currentTarget: { value } }) => {
            kindTold.value = value as TouchKind;
          }}
        >
          {touchKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(touchWords[kind])}
            </option>
          ))}
        </select>
        <input
          type="date"
          name="day"
          required
          aria-label={say('off_date')}
          max={dateValue(now.value, here().zone)}
          defaultValue={dateValue(now.value, here().zone)}
        />
        <input
          type="text"
          name="words"
          maxLength={300}
          aria-label={say('person_touchWords')}
          placeholder={say('person_touchWords')}
        />
        <button type="submit" class="choice">
          {say('person_touchAdd')}
        </button>
      </form>
    </section>
  );
}

const number = (count: number) => new Intl.NumberFormat(shownLocale()).format(count);
