import type { Address } from '../../mailbox/mail';
import { fields, type Wire } from '../wire';
import { announce, hush } from './alert-bar';
import { record } from './record';
import { changeLabels, mutate, mutateToSend, NotConnected, Refused } from './requests';
import { say, undoMs } from './settings';
import { fresh, type KnownThread, known } from './store';

/** What is saved or sent. `sendAt` is epoch ms. */
export interface Letter {
  readonly id: string;
  readonly thread: string | undefined;
  readonly answers: string | undefined;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly html: string;
  readonly quote: string;
  readonly sendAt: number | undefined;
}

const draftLabels = ['^all', '^r', '^r_bt'];
const sentLabels = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl'];
const longLine = 6_000;
/** Messages of which the server already has a version. */
const written = new Set<string>();
const threadsOfNew = new Map<string, string>();
const listeners = new Set<(threads: readonly KnownThread[]) => void>();
const undone = new Set<(letter: Letter) => void>();
const waiting = new Map<string, () => void>();

/** Tells of threads that changed by saving, sending or undoing. */
export const onLetters = (listener: (threads: readonly KnownThread[]) => void) =>
  listeners.add(listener);

/** Tells of letters whose sending was undone, after their threads. */
export const onUndone = (listener: (letter: Letter) => void) => undone.add(listener);

/** Sends, closes the window, and offers Undo; without a connection the window stays, and it is queued. */
export async function sendLetter(letter: Letter, close: () => void): Promise<void> {
  if (letter.to.length === 0) return;
  announce(say.sending, longLine);
  const scheduled = letter.sendAt !== undefined;
  const labels = scheduled ? ['^all', '^scheduled'] : sentLabels;
  try {
    const threads = await mutateToSend(change(letter, labels), ...repliedMark(letter));
    waiting.delete(letter.id);
    fresh.add(letter.id);
    close();
    announce(scheduled ? say.sendScheduled : say.messageSent, undoMs, {
      word: 'undo',
      act: () => void undo(letter),
    });
    tell(threads);
  } catch (error) {
    if (error instanceof Refused) return announce(say.gone, longLine);
    if (!(error instanceof NotConnected)) throw error;
    queue(letter, close);
  }
}

/** Sends what was queued while there was no connection. */
export function sendQueued(): void {
  for (const again of waiting.values()) again();
}

export function saveDraft(letter: Letter): void {
  mutate(change(letter, draftLabels)).then(tell, () => undefined);
}

/** A draft of which nothing was saved is nowhere but here. */
export function discardDraft(letter: Letter): void {
  const thread = threadOf(letter);
  if (known(thread)?.messages.some((message) => message.id === letter.id))
    changeLabels(thread, ['^k'], ['^r', '^r_bt'], [letter.id]).then(tell, () => undefined);
}

function queue(letter: Letter, close: () => void): void {
  const again = () => void sendLetter(letter, close);
  waiting.set(letter.id, again);
  announce(say.notConnected, 60_000, { word: 'retry', act: again });
}

async function undo(letter: Letter): Promise<void> {
  record('undo', letter.id);
  hush();
  const threads = await mutate(change(letter, draftLabels)).catch((error: unknown) => {
    // Too late: it has left the house.
    if (error instanceof Refused) return undefined;
    throw error;
  });
  if (threads === undefined) return announce(say.messageSent, longLine);
  announce(say.sendUndone, longLine);
  tell(threads);
  for (const listener of undone) listener(letter);
}

function tell(threads: readonly KnownThread[]): void {
  for (const listener of listeners) listener(threads);
}

function threadOf(letter: Letter): string {
  if (letter.thread !== undefined) return letter.thread;
  const made = threadsOfNew.get(letter.id) ?? letter.id.replace('msg-', 'thread-');
  threadsOfNew.set(letter.id, made);
  return made;
}

/** With a reply goes the mark on the message that it answers (sync-2022-09 cvOnReplySend_2). */
const repliedMark = (letter: Letter): Wire[] =>
  letter.thread === undefined || letter.answers === undefined
    ? []
    : [[letter.thread, fields({ 6: [['^io_re'], ['^io_fwd'], [letter.answers]] })]];

/** The mutation: a first draft, a new thread, or an update (sync-2022-09). */
function change(letter: Letter, labels: readonly string[]): Wire {
  const thread = threadOf(letter);
  const message = messageRecord(letter, labels);
  const saved =
    known(thread)?.messages.some((one) => one.id === letter.id) || written.has(letter.id);
  written.add(letter.id);
  if (letter.thread === undefined && !saved)
    return [thread, fields({ 2: [[letter.subject, null, Date.now(), thread, [message]]] })];
  const what: Wire = [message, letter.answers ?? null, 1, null, [Date.now()]];
  return [thread, fields(saved ? { 13: what } : { 1: what })];
}

function messageRecord(letter: Letter, labels: readonly string[]): Wire {
  const now = Date.now();
  const parts: Wire[] = [[0, letter.html]];
  if (letter.quote !== '') parts.push([2, letter.quote]);
  return fields({
    0: letter.id,
    1: fields({ 0: 1, 1: letter.from.address, 2: letter.from.name, 9: letter.from.address }),
    2: people(letter.to),
    3: people(letter.cc),
    6: now,
    7: letter.subject,
    8: fields({ 1: parts, 6: 1 }),
    10: [...labels],
    17: now,
    42: 0,
    45: letter.sendAt,
  });
}

const people = (several: readonly Address[]): Wire =>
  several.length === 0 ? null : several.map((one) => [1, one.address, one.name]);
