import { doneWith } from '../../core/gratitude/owed';
import type { Person } from '../../core/people/person';
import { reasonWords } from '../../ui/owed-words';
import { say } from '../../ui/words';
import { happened } from './acts';
import { here, owed } from './state';

/** What thanks are owed to somebody, and for what; written they are on the page of keeping in touch. */
export function OwedThanks({ of: { id } }: { of: Person }) {
  if (owed.value.length === 0) return null;
  return (
    <section aria-labelledby="owed-title">
      <h2 id="owed-title">{say('owed_title')}</h2>
      <ul>
        {owed.value.map((one) => (
          <li key={one.id} class="entry">
            <span>{reasonWords(one.reason, here())}</span>
            <button type="button" class="choice" onClick={() => void happened(id, doneWith(one))}>
              {say(one.reason.kind === 'told' ? 'owed_told' : 'owed_thanked')}
            </button>
            <button
              type="button"
              class="choice"
              onClick={() => void happened(id, { kind: 'letGo', of: one.id })}
            >
              {say('owed_letGo')}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href="../touch/index.html#owed">{say('keep_title')}</a>
      </p>
    </section>
  );
}
