import { personOf } from '../day';
import type { ToldPart } from '../reminders';
import { allThreads } from '../truth';
import type { Notice } from './browser';

/** What notifications of ours told, part by part, read from their ids and words as the user sees them. */
export function partsOf(shown: readonly Notice[]): ToldPart[] {
  return shown.filter(({ id }) => id.startsWith('reminder-')).flatMap(partsIn);
}

function partsIn({ id, message }: Notice): ToldPart[] {
  const lines = message.split('\n');
  const beside = namesIn(message);
  return id
    .slice('reminder-'.length)
    .split('+')
    .map((key, index) => {
      const line = lines[index] ?? '';
      const kind = key.replace(/-\d.*$/, '');
      return { kind, key, names: namesIn(line), more: moreIn(line), beside };
    });
}

function namesIn(line: string): string[] {
  const words = new Set(line.split(/[^\p{L}]+/u));
  return allThreads.map((thread) => personOf(thread).name).filter((name) => words.has(name));
}

const moreIn = (line: string) => Number(/bg_remindMore_\w+\|(\d+)/.exec(line)?.[1] ?? 0);
