import { useSignal } from '@preact/signals';
import { merging } from '../../core/people/merging';
import type { Person } from '../../core/people/person';
import type { PersonId } from '../../core/people/person-id';
import type { Saying } from '../../core/people/record';
import { personOf, type WholePerson } from '../../ledger/person';
import { stageWords } from '../../ui/person-words';
import { say } from '../../ui/words';
import { describeAll } from './acts';
import { PersonField } from './person-field';
import { ledger } from './state';

/** Says of two that they are one person, once it was shown what that one would be. */
export function Merge({ of: { person, members } }: { of: WholePerson }) {
  const open = useSignal(false);
  const other = useSignal<Person | undefined>(undefined);
  const find = (id: PersonId | '') => {
    other.value = undefined;
    if (id === '' || members.includes(id)) return;
    void personOf(ledger, id).then((found) => {
      other.value = found;
    }, console.error);
  };
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {say('person_merge')}
      </button>
      {open.value && (
        <div class="ask">
          <PersonField words="person_mergeWho" value={other.value?.id ?? ''} set={find} />
          {other.value !== undefined && (
            <Preview
              into={person}
              from={other.value}
              merge={(said) => {
                open.value = false;
                other.value = undefined;
                void describeAll(said);
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

interface PreviewProps {
  into: Person;
  from: Person;
  merge: (said: Saying[]) => void;
}

function Preview({ into, from, merge }: PreviewProps) {
  const { said, shown, lost } = merging(into, from);
  return (
    <>
      <p>{say('person_mergePreview')}</p>
      <p>
        <strong>
          <bdi>{shown.name}</bdi>
        </strong>
        {shown.stage !== undefined && ` · ${stageWords(shown.stage)}`}
        <br />
        <span class="soft">{[...into.addresses, ...from.addresses].join(', ')}</span>
      </p>
      {lost.length > 0 && <p class="soft">{say('person_mergeLost', lost.join(', '))}</p>}
      <button type="button" class="main" onClick={() => merge(said)}>
        {say('person_mergeDo')}
      </button>
    </>
  );
}
