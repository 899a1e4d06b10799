import { noteLanguage, receivedKind, templateAtFirst, templateFor } from '../core/templates/choose';
import type { TemplateKind } from '../core/templates/kinds';
import { renderNote } from '../core/templates/render-note';
import type { Ledger } from '../ledger/ledger';
import { personOf } from '../ledger/person';
import type { Recipient } from '../ledger/recipient';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import type { NoteKind } from '../protocol/protocol';
import { shownLocale } from '../ui/words';

/**
 * What a note with a time says to somebody: that their mail was received, or, where they were given a time before,
 * that it moves. Who had to ask again gets a word on that, whatever they were told.
 */
export function noteTo(recipient: Recipient | undefined): NoteKind {
  if (recipient?.promisedUntil === undefined || recipient.chases > 0) return 'received';
  return 'moved';
}

/**
 * Writes the note that says until when (epoch ms) a mail is answered: in the language of the mail, with an apology to
 * who had to ask again. Undefined recipient: nobody is known in the thread.
 */
export async function timedNote(
  ledger: Ledger,
  recipient: Recipient | undefined,
  now: number,
): Promise<(until: number) => string> {
  const moved = noteTo(recipient) === 'moved';
  const received = receivedKind(recipient?.chases ?? 0, now, await loadCalendar(ledger));
  return noteOf(ledger, moved ? 'moved' : received, recipient, now);
}

/** Who a note is for, about what, and in which language they write (ISO 639-1), where that is known. */
export type Addressee = Pick<Recipient, 'person' | 'subject' | 'language'>;

/** Writes a note of a kind to somebody, with the template of the user's choice. */
export async function noteOf(
  ledger: Ledger,
  kind: TemplateKind,
  recipient: Addressee | undefined,
  now: number,
): Promise<(until: number | undefined) => string> {
  const calendar = await loadCalendar(ledger);
  const { noteLanguage: chosen, ownName, templates } = await readSettings(ledger);
  const locale = shownLocale();
  const { person, subject = '' } = recipient ?? {};
  const said = person && (await personOf(ledger, person.address)).said;
  const language = noteLanguage(chosen, said?.language ?? recipient?.language, locale);
  const facts = { name: person?.name, subject, ownName, theirZone: said?.zone, locale };
  return (until) => {
    for (const template of [
      templateFor(kind, language, templates),
      templateAtFirst(kind, language),
    ]) {
      const { text } = renderNote(template, { ...facts, until }, now, calendar);
      if (text !== undefined) return text;
    }
    throw new Error(`a note of the kind ${kind} promises a time`);
  };
}
