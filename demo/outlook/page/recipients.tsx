import { fill } from '../words';
import { type Composer, change } from './composers';
import { css, options, say } from './config';
import { saveDraft } from './drafts';
import type { Person } from './rows';

/** A field of recipients with its chips. Keys of the user make a chip; a script's typing makes none (facts B4). */
export function RecipientField({ composer, field }: { composer: Composer; field: 'to' | 'cc' }) {
  const word = field === 'to' ? say.to : say.cc;
  const people = composer[field];
  const put = (next: readonly Person[]) => {
    change(composer.key, { [field]: next });
    void saveDraft(composer.key);
  };
  return (
    <div
      role="group"
      id={`compose_${composer.key}_${field.toUpperCase()}`}
      aria-label={word}
      class={css('h-recipients')}
    >
      <span class={css('h-recipient-word')}>{word}</span>
      {people.map((someone) => (
        <Chip
          key={someone.address}
          someone={someone}
          remove={() => put(people.filter((one) => one !== someone))}
        />
      ))}
      <input
        type="text"
        aria-label={word}
        autocomplete="off"
        class={css('h-recipient-input')}
        onKeyDown={(event) => {
          const typed = event.currentTarget.value.trim();
          if (!event.isTrusted || !typed.includes('@')) return;
          if (!['Enter', ';', 'Tab'].includes(event.key)) return;
          event.preventDefault();
          event.currentTarget.value = '';
          put([...people, { name: typed, address: typed }]);
        }}
      />
    </div>
  );
}

/** A chip tells the address, or only the name with its presence. */
function Chip({ someone, remove }: { someone: Person; remove: () => void }) {
  const named = options.chips === 'name' || someone.address.startsWith('/o=');
  return (
    <span
      class={css('_EType_RECIPIENT_ENTITY', 'h-chip')}
      draggable={true}
      aria-label={named ? fill(say.presence, someone.name) : `${someone.name} <${someone.address}>`}
      title={named ? undefined : someone.address}
    >
      <span>{someone.name}</span>
      <button
        type="button"
        tabIndex={-1}
        class={css('h-small')}
        aria-label={say.delete}
        onClick={remove}
      >
        ✕
      </button>
    </span>
  );
}
