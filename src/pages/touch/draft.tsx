import type { PersonId } from '../../core/people/person-id';
import type { Happened } from '../../core/people/touches';
import { sentKind } from '../../core/touch/today';
import { say } from '../../ui/words';
import { happened, unhappened } from './acts';

interface DraftQuestionProps {
  name: string;
  /** It went out, or it did not. */
  sent: () => void;
  notSent: () => void;
}

/** A message was opened in the webmail: only the user knows whether it went out. */
export function DraftQuestion({ name, sent, notSent }: DraftQuestionProps) {
  return (
    <div class="touch-acts">
      <p>{say('keep_draft', name)}</p>
      <button type="button" class="main" onClick={sent}>
        {say('keep_sent')}
      </button>
      <button type="button" class="choice" onClick={notSent}>
        {say('keep_notSent')}
      </button>
    </div>
  );
}

interface DraftProps {
  person: { id: PersonId; name: string };
  draft: { touch: string; of: string | undefined };
}

/** The question after a message to keep in touch: what was sent is given. */
export function Draft({ person: { id, name }, draft: { touch, of } }: DraftProps) {
  const body: Happened = { kind: sentKind(of), ...(of === undefined ? {} : { of }) };
  return (
    <DraftQuestion
      name={name}
      sent={() => void happened(id, body, say('keep_sentDone', name))}
      notSent={() => void unhappened(id, touch)}
    />
  );
}
