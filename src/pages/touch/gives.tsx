import { useSignal } from '@preact/signals';
import type { Give } from '../../core/touch/give';
import type { GivenTo } from '../../ledger/given-to';
import { stageWords } from '../../ui/person-words';
import { fullDay } from '../../ui/time-words';
import { say, sayCount } from '../../ui/words';
import { sayOfGive } from './acts';
import { GiveForm } from './give-form';
import { cardOf } from './person-row';
import { given, gives, here } from './state';

/** What the user has to give to people: added, changed and removed where it stands. */
export function Gives() {
  const adding = useSignal(false);
  const all = gives.value;
  return (
    <section id="gives" aria-labelledby="gives-title">
      <h2 id="gives-title">{say('keep_gives')}</h2>
      {all?.length === 0 && <p class="soft">{say('keep_noGives')}</p>}
      <ul>
        {all?.map((give) => (
          <GiveItem key={give.id} give={give} givenTo={given.value.get(give.id) ?? []} />
        ))}
      </ul>
      {adding.value ? (
        <GiveForm
          give={undefined}
          done={() => {
            adding.value = false;
          }}
        />
      ) : (
        <div class="buttons">
          <button
            type="button"
            class="choice"
            onClick={() => {
              adding.value = true;
            }}
          >
            {say('keep_addGive')}
          </button>
        </div>
      )}
    </section>
  );
}

function GiveItem({ give, givenTo }: { give: Give; givenTo: GivenTo[] }) {
  const changing = useSignal(false);
  if (changing.value)
    return (
      <li class="touch-item">
        <GiveForm
          give={give}
          done={() => {
            changing.value = false;
          }}
        />
      </li>
    );
  const { id, title, text, link } = give;
  return (
    <li class="touch-item">
      <p class="touch-line">
        <strong dir="auto">{title}</strong>
        <span class="soft">{forWords(give)}</span>
      </p>
      {text !== '' && (
        <p class="soft touch-excerpt" dir="auto" title={text}>
          {text}
        </p>
      )}
      {link !== '' && (
        <p class="touch-excerpt">
          <a href={link} target="_blank" rel="noreferrer" title={link}>
            {link}
          </a>
        </p>
      )}
      <People all={givenTo} />
      <div class="touch-acts">
        <button
          type="button"
          class="choice"
          aria-label={say('notes_edit', title)}
          onClick={() => {
            changing.value = true;
          }}
        >
          {say('keep_change')}
        </button>
        <button
          type="button"
          class="choice"
          aria-label={say('off_remove', title)}
          onClick={() => void sayOfGive(id, { removed: true }, say('keep_removed', title))}
        >
          {say('keep_remove')}
        </button>
      </div>
    </li>
  );
}

/** To whom it was given; never twice to the same. */
function People({ all }: { all: GivenTo[] }) {
  if (all.length === 0) return <p class="soft">{say('keep_givenNobody')}</p>;
  return (
    <details class="touch-given">
      <summary>{sayCount('keep_givenTo', all.length)}</summary>
      <ul>
        {all.map(({ person, name, at }) => (
          <li key={person}>
            <a href={cardOf(person)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="soft">{fullDay(at, here())}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function forWords({ stages, occasion }: Give): string {
  const whom = stages.length === 0 ? [say('policy_everybody')] : stages.map(stageWords);
  const when = occasion === 'birthday' ? [say('person_birthday')] : [];
  return [...when, ...whom].join(' · ');
}
