import { splitThreadKey, type ThreadKey } from '../../core/mail';
import type { Person } from '../../core/people/person';
import type { PersonId } from '../../core/people/person-id';
import type { Saying, SomePersonFacts } from '../../core/people/record';
import type { Happened } from '../../core/people/touches';
import type { PlainKind } from '../../core/plain-notes';
import { ask } from '../../protocol/ask';
import type { Answer } from '../../protocol/protocol';
import { attempt } from '../../ui/saved';
import { say } from '../../ui/words';
import { status } from './state';

/** Writes down what the user says of somebody; what was said before is one press away. */
export function describe(person: PersonId, facts: SomePersonFacts, words?: string): Promise<void> {
  return describeAll([{ person, facts }], words);
}

/** The same of several at once: merged, or parted. */
export function describeAll(said: Saying[], words?: string): Promise<void> {
  return attempt(status, async () => {
    const { before } = await ask('describe', { said });
    return { words, undo: () => void describeAll(before) };
  });
}

/** Something happened between the user and somebody; `at`: when, of what was not just now (epoch ms). */
export function happened(person: PersonId, body: Happened, at?: number): Promise<void> {
  return attempt(status, async () => {
    const when = at === undefined ? {} : { at };
    const { id } = await ask('touch', { person, ...when, body });
    return { words: say(touchWords[body.kind]), undo: () => void unhappened(person, id) };
  });
}

/** It did not happen. `again`: brings it back, where that is offered. */
export function unhappened(person: PersonId, id: string, again?: () => void): Promise<void> {
  return attempt(status, async () => {
    await ask('touch', { person, body: { kind: 'undo', undoes: id } });
    return { undo: again };
  });
}

/** The user answered them by phone: whatever they wait for is settled. */
export function phoned(person: PersonId): Promise<void> {
  return attempt(status, async () => {
    const { touch, settled } = await ask('phoned', { person });
    const undo = async () => {
      for (const { account, thread, decision } of settled)
        await ask('decide', { account, thread, body: { kind: 'undo', undoes: decision } });
      await unhappened(person, touch);
    };
    return { words: say('person_called', String(settled.length)), undo: () => void undo() };
  });
}

/** Closes the job in a thread with somebody: they are a past customer then, and nothing is open in the thread. */
export function closeJob({ id, name }: Person, thread: ThreadKey): Promise<void> {
  return attempt(status, async () => {
    const closed = await ask('close-job', { person: id, ...splitThreadKey(thread) });
    return {
      words: say('closing_done', name),
      undo: () => void reopenJob(id, thread, closed),
    };
  });
}

/** The job in a thread is not closed, after all; `closed` tells what closing it did. */
export function reopenJob(
  person: PersonId,
  thread: ThreadKey,
  closed: Answer<'close-job'>,
): Promise<void> {
  return attempt(status, async () => {
    await ask('reopen-job', { person, ...splitThreadKey(thread), closed });
    return { undo: undefined };
  });
}

/** Opens a new message to somebody in their thread's mailbox, for the user to send. */
export function compose(
  { id, name }: Person,
  thread: ThreadKey,
  { subject, text, of }: { subject: string; text: string; of: string },
): Promise<void> {
  return attempt(status, async () => {
    const { account } = splitThreadKey(thread);
    const touch = { of, thread };
    const letter = { subject: subject.slice(0, 200), text };
    const { id: draft } = await ask('compose', { person: id, account, ...letter, touch });
    return { words: say('closing_composed', name), undo: () => void unhappened(id, draft) };
  });
}

/** Puts a note without a time into the reply box of a thread, for the user to send. */
export function leaveNote({ name }: Person, thread: ThreadKey, note: PlainKind): Promise<void> {
  return attempt(status, async () => {
    const click = { ...splitThreadKey(thread), mode: 'leave', remember: false, note } as const;
    await ask('acknowledge', click);
    return { words: say('job_left', name), undo: undefined };
  });
}

/** What each kind of happening is called. */
export const touchWords = {
  met: 'touch_met',
  phoned: 'touch_phoned',
  wrote: 'touch_wrote',
  gave: 'touch_gave',
  asked: 'touch_asked',
  thanked: 'touch_thanked',
  told: 'touch_told',
  delivered: 'touch_delivered',
  worth: 'touch_worth',
  closed: 'touch_closed',
  putOff: 'touch_putOff',
  letGo: 'touch_letGo',
  drafted: 'touch_drafted',
} as const satisfies Record<Happened['kind'], string>;
