import { signal } from '@preact/signals';
import { portions, sayingsFor } from '../../core/people/bring/sayings';
import type { Saying } from '../../core/people/record';
import { isFirstStage } from '../../core/people/stages';
import { ask } from '../../protocol/ask';
import { say } from '../../ui/words';
import { choiceOf, forget, items } from './import-state';
import { numberWords } from './import-words';
import { settings, status } from './state';

/** How far the taking has come, from 0 to 1; undefined while nothing is taken. */
export const taking = signal<{ share: number; stop: () => void } | undefined>(undefined);

/** How many people would be taken as chosen now. */
export function takenCount(): number {
  return items.value.filter((item, index) => choiceOf(item, index) !== 'skip').length;
}

/** Takes the people as chosen, in portions; whatever was taken until it was stopped or failed, one press takes back. */
export async function take(): Promise<void> {
  const told = items
    .peek()
    .map((item, index) => sayingsFor(item, choiceOf(item, index), () => crypto.randomUUID()));
  const before = await sayAll(portions(told, atOnce));
  forget();
  if (before === undefined) return;
  const stages = await nameStages(told.flat());
  status.value = {
    kind: 'saved',
    words: say(before.isWhole ? 'bring_taken' : 'bring_stopped', numberWords(before.people)),
    undo: () => void takeBack(before.said, stages),
  };
}

/** Sayings in a question to the background, which takes no more. */
const atOnce = 100;

/** Without the addresses that join somebody. */
const peopleIn = (said: readonly Saying[]) =>
  said.filter(({ facts }) => facts.sameAs === undefined).length;

interface Taken {
  /** Said again, in this order, it is as if nothing had been taken. */
  said: Saying[];
  people: number;
  isWhole: boolean;
}

async function sayAll(all: readonly Saying[][]): Promise<Taken | undefined> {
  const stopping = new AbortController();
  const taken: Taken = { said: [], people: 0, isWhole: false };
  try {
    for (const [index, said] of all.entries()) {
      taking.value = { share: index / all.length, stop: () => stopping.abort() };
      const { before } = await ask('describe', { said });
      taken.said.unshift(...before);
      taken.people += peopleIn(said);
      if (stopping.signal.aborted) return taken;
    }
    taken.isWhole = true;
    return taken;
  } catch (error) {
    console.error(error);
    if (taken.said.length > 0) return taken;
    status.value = { kind: 'failed' };
    return undefined;
  } finally {
    taking.value = undefined;
  }
}

/** What it was stopped or failed before is one press away still. `stages`: those that the import named. */
async function takeBack(before: readonly Saying[], stages: readonly string[]): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(before.length / atOnce) }, (_, index) =>
    before.slice(index * atOnce, (index + 1) * atOnce),
  );
  const back = await sayAll(pieces);
  const rest = before.slice(back?.said.length ?? 0);
  if (rest.length === 0) await keepStages((kept) => kept.filter((each) => !stages.includes(each)));
  status.value = {
    kind: 'saved',
    words:
      rest.length === 0
        ? say('bring_takenBack', numberWords(peopleIn(before)))
        : say('settings_failed'),
    undo: rest.length === 0 ? undefined : () => void takeBack(rest, stages),
  };
}

/** Stages in words of the user's own are there to choose from then on, as many as the settings hold; those that are new. */
async function nameStages(said: readonly Saying[]): Promise<string[]> {
  const { stages } = settings.peek();
  const found = said.flatMap(({ facts: { stage = '' } }) => (stage === '' ? [] : [stage]));
  const fresh = [...new Set(found)]
    .filter((stage) => !isFirstStage(stage) && !stages.includes(stage))
    .slice(0, mostStages - stages.length);
  if (fresh.length > 0) await keepStages((kept) => [...kept, ...fresh]);
  return fresh;
}

/** A stage that is missing there is no loss: people have it all the same. */
async function keepStages(change: (kept: string[]) => string[]): Promise<void> {
  const now = settings.peek();
  const stages = change(now.stages);
  if (stages.length === now.stages.length) return;
  await ask('change-settings', { settings: { ...now, stages } }).catch(console.error);
}

/** See `settings.ts`. */
const mostStages = 30;
