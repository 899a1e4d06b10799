import type { MessageKind } from '../../core/messages/kinds';
import { type MessageFacts, writeMessage } from '../../core/messages/write-message';
import type { Person } from '../../core/people/person';
import { noteLanguage } from '../../core/templates/choose';
import type { Letter } from '../../core/touch/letter';
import { languageWith } from '../../ledger/language-with';
import { threadsWith } from '../../ledger/person';
import { type WritingFrom, writingFrom } from '../../ledger/writing-from';
import { shownLocale } from '../../ui/words';
import { ledger, settings } from './state';

/** A message for somebody, and from which mailbox to which address it goes; undefined where there is none. */
export interface LetterTo {
  letter: Letter;
  from: WritingFrom | undefined;
}

/** Writes a message to somebody: in the language in which they write, unless the user said otherwise. */
export async function letterTo(
  { name, addresses, said }: Person,
  kind: MessageKind,
  about: Pick<MessageFacts, 'sent' | 'words'>,
): Promise<LetterTo> {
  const { noteLanguage: chosen, ownName } = settings.peek();
  const threads = await threadsWith(ledger, addresses);
  const theirs = said.language ?? (await languageWith(ledger, addresses, threads));
  const language = noteLanguage(chosen, theirs, shownLocale());
  return {
    letter: writeMessage(kind, language, { name, ownName, ...about }),
    from: await writingFrom(ledger, addresses, undefined),
  };
}
