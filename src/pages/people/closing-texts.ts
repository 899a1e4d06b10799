import { computed, effect, signal } from '@preact/signals';
import { splitThreadKey } from '../../core/mail';
import { ask } from '../../protocol/ask';
import type { Answer } from '../../protocol/protocol';
import { closing, closingThread, whole } from './state';

/** What may be sent as the job is closed that the page is at; undefined until the background has written it. */
export const closingTexts = signal<Answer<'closing-texts'> | undefined>(undefined);

/** Has it written anew whenever the name or the thread says something else, until the signal. */
export function followTexts(signal: AbortSignal): void {
  const stop = effect(() => {
    closingTexts.value = undefined;
    if (ground.value !== undefined) void write(ground.value);
  });
  signal.addEventListener('abort', stop);
}

/** What the texts rest on, in one word that is compared. */
const ground = computed(() => {
  const [of, thread, job] = [whole.value?.person, closing.value, closingThread.value];
  if (of === undefined || thread === undefined || job === undefined) return undefined;
  const { state, lastAt } = job.standing;
  const out = of.optOut !== undefined;
  return JSON.stringify([of.id, of.name, out, thread, state, lastAt, job.notes.length]);
});

async function write(asked: string): Promise<void> {
  const [person, thread] = [whole.peek()?.person.id, closing.peek()];
  if (person === undefined || thread === undefined) return;
  try {
    const told = await ask('closing-texts', { person, ...splitThreadKey(thread) });
    if (ground.peek() === asked) closingTexts.value = told;
  } catch (error) {
    console.error(error);
  }
}
