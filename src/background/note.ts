import { noteLanguage, receivedKind, templateAtFirst, templateFor } from '../core/templates/choose';
import type { TemplateKind } from '../core/templates/kinds';
import { renderNote } from '../core/templates/render-note';
import type { Ledger } from '../ledger/ledger';
import type { Recipient } from '../ledger/recipient';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import { shownLocale } from '../ui/words';

/**
 * Writes the note that says a mail was received and until when (epoch ms) it is answered: in the language of the mail,
 * with an apology to who had to ask again. Undefined recipient: nobody is known in the thread.
 */
export async function receivedNote(
  ledger: Ledger,
  recipient: Recipient | undefined,
  now: number,
): Promise<(until: number) => string> {
  const kind = receivedKind(recipient?.chases ?? 0, now, await loadCalendar(ledger));
  return noteOf(ledger, kind, recipient, now);
}

/** Writes a note of a kind to somebody, with the template of the user's choice. */
export async function noteOf(
  ledger: Ledger,
  kind: TemplateKind,
  recipient: Recipient | undefined,
  now: number,
): Promise<(until: number | undefined) => string> {
  const calendar = await loadCalendar(ledger);
  const { noteLanguage: chosen, ownName, templates } = await readSettings(ledger);
  const locale = shownLocale();
  const language = noteLanguage(chosen, recipient?.language, locale);
  const { person, subject = '' } = recipient ?? {};
  const facts = { name: person?.name, subject, ownName, theirZone: undefined, locale };
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
