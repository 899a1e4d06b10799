import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { AgendaItem } from '../../core/agenda';
import { say } from '../../ui/words';
import { notePledge } from './acts';
import { PickTime } from './pick-time';
import { now } from './state';

/** The user promised something by another way than mail: what, if they like to say, and until when. */
export function NotePledge({ item }: { item: AgendaItem }) {
  const words = useSignal(item.standing.pledge?.words ?? '');
  const field = useId();
  return (
    <>
      <div class="pick">
        <label for={field}>{say('pledge_words')}</label>
        <input
          id={field}
          type="text"
          maxLength={300}
          dir="auto"
          value={words.value}
          onInput={({ currentTarget }) => {
            words.value = currentTarget.value;
          }}
        />
      </div>
      <PickTime
        label="pledge_until"
        earliest={now.value}
        tooSoon="mail_tooSoon"
        pick={(until) => notePledge(item, until, words.value)}
      />
    </>
  );
}
