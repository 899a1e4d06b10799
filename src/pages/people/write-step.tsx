import { type AskingStep, draftOf, tickOf } from '../../core/closing-job/checklist';
import type { ThreadKey } from '../../core/mail';
import type { Person } from '../../core/people/person';
import { say } from '../../ui/words';
import { compose, happened, unhappened } from './acts';

interface WriteProps {
  person: Person;
  thread: ThreadKey;
  step: AskingStep;
  /** The step in words. */
  what: string;
  /** The touch of a message that was opened for it and may have been sent. */
  draft: string | undefined;
  letter: { subject: string; text: string };
}

/** Opens the question as a new message in the webmail; then asks whether it was sent. */
export function WriteStep({ person, thread, step, what, draft, letter }: WriteProps) {
  if (draft === undefined)
    return (
      <button
        type="button"
        class="choice"
        title={letter.text}
        aria-label={`${say('closing_write')}: ${what}`}
        onClick={() => void compose(person, thread, { ...letter, of: draftOf(step) })}
      >
        {say('closing_write')} …
      </button>
    );
  return (
    <span class="sent-or-not">
      {say('closing_drafted')}
      <button
        type="button"
        class="choice"
        onClick={() => void happened(person.id, tickOf(step, thread))}
      >
        {say('closing_sent')}
      </button>
      <button type="button" class="choice" onClick={() => void unhappened(person.id, draft)}>
        {say('closing_notSent')}
      </button>
      <details>
        <summary>{say('template_preview')}</summary>
        <blockquote dir="auto">{letter.text}</blockquote>
      </details>
    </span>
  );
}
