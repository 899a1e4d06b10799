import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { MessageKind } from '../../core/messages/kinds';
import type { MessageFacts } from '../../core/messages/write-message';
import type { Person } from '../../core/people/person';
import { say, type WordKey } from '../../ui/words';
import { compose } from './acts';
import { type LetterTo, letterTo } from './letter-to';
import { Preview } from './preview';

interface WriteLetterProps {
  person: Person;
  kind: MessageKind;
  about?: Pick<MessageFacts, 'sent' | 'words'>;
  /** What it is for, as touches name it. */
  of: string;
  /** What the button says that shows it. */
  words: WordKey;
  /** The other buttons of the row. */
  children: ComponentChildren;
}

/** Shows what a message to them would say, and opens it in the mail site; to send it is the user's own. */
export function WriteLetter({ person, kind, about = {}, of, words, children }: WriteLetterProps) {
  const written = useSignal<LetterTo | undefined>(undefined);
  const toggle = () => {
    if (written.value !== undefined) written.value = undefined;
    else
      letterTo(person, kind, about).then((letter) => {
        written.value = letter;
      }, console.error);
  };
  return (
    <>
      <div class="touch-acts">
        <button
          type="button"
          class="main"
          aria-expanded={written.value !== undefined}
          onClick={toggle}
        >
          {say(words)}
        </button>
        {children}
      </div>
      {written.value !== undefined && <Written person={person} written={written.value} of={of} />}
    </>
  );
}

interface WrittenProps {
  person: Person;
  written: LetterTo;
  of: string;
}

function Written({ person, written: { letter, from }, of }: WrittenProps) {
  if (from === undefined) return <p class="soft">{say('keep_noAddress')}</p>;
  const account = from.account.key;
  return (
    <Preview
      name={person.name}
      from={{ account, to: from.to }}
      letter={letter}
      open={() => void compose(person, { ...letter, account }, { of })}
    />
  );
}
