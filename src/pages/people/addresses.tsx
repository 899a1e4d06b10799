import { Unlink } from 'lucide';
import { callName } from '../../core/mail';
import { parting } from '../../core/people/parting';
import { isMade } from '../../core/people/person-id';
import type { WholePerson } from '../../ledger/person';
import { Icon } from '../../ui/icon';
import { say } from '../../ui/words';
import { describeAll } from './acts';
import { Merge } from './merge';

/** Under which addresses somebody is known; what was merged can be parted, and others can be merged with them. */
export function Addresses({ of }: { of: WholePerson }) {
  const { person, members } = of;
  // Of two, the second is parted from the first.
  const partable = members.length === 2 ? members.slice(1) : members;
  return (
    <section aria-labelledby="addresses-title">
      <h2 id="addresses-title">{say('person_addresses')}</h2>
      <ul>
        {members.map((id) => {
          const name = callName({ address: id });
          const part = say('person_part', name);
          return (
            <li key={id} class="entry">
              <bdi title={id}>{isMade(id) ? '–' : name}</bdi>
              {members.length > 1 && partable.includes(id) && (
                <button
                  type="button"
                  class="plain icon-only"
                  aria-label={part}
                  title={part}
                  onClick={() => void describeAll(parting(id, { members, said: person.said }))}
                >
                  <Icon of={Unlink} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <Merge of={of} />
    </section>
  );
}
