import type { splitThreadKey } from '../../core/mail';
import type { Person } from '../../core/people/person';
import { ask } from '../../protocol/ask';
import { attempt } from '../../ui/saved';
import { say } from '../../ui/words';
import { unhappened } from './acts';
import { status } from './state';

type Place = ReturnType<typeof splitThreadKey>;

/** What a follow-up in the thread would say; undefined where it has no place any more. */
export async function followUpText(place: Place): Promise<string | undefined> {
  const { plain } = await ask('propose', place);
  return plain.find(({ kind }) => kind === 'followUp')?.text;
}

/** Has the note written in the account's mail tab, and sent where the user chose that notes send themselves. */
export function sendFollowUp(place: Place): Promise<void> {
  return attempt(status, async () => {
    const { sendOffered, mode = 'leave' } = await ask('propose', place);
    const how = sendOffered ? mode : 'leave';
    await ask('acknowledge', { ...place, mode: how, note: 'followUp', remember: false });
    return { words: say('noAnswer_started'), undo: undefined };
  });
}

/** Shows the conversation in the mail site. */
export function openThread(place: Place): Promise<void> {
  return attempt(status, async () => {
    await ask('open', place);
    return { undo: undefined };
  });
}

/** Nothing is awaited there any more. */
export function closeThread(place: Place): Promise<void> {
  return attempt(status, async () => {
    const body = { kind: 'settle', how: 'closed' } as const;
    const { id } = await ask('decide', { ...place, body });
    const undo = () =>
      attempt(status, async () => {
        await ask('decide', { ...place, body: { kind: 'undo', undoes: id } });
        return { undo: undefined };
      });
    return { words: say('noAnswer_closed'), undo: () => void undo() };
  });
}

/** The message that was opened at `at` (epoch ms) was sent. */
export function wroteTo({ id: person, name }: Person, of: string, at: number): Promise<void> {
  return attempt(status, async () => {
    const { id } = await ask('touch', { person, at, body: { kind: 'wrote', of } });
    return { words: say('noAnswer_wrote', name), undo: () => void unhappened(person, id) };
  });
}
