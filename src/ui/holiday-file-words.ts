import type { FileProblem, Skipped } from '../core/holidays/read-ics';
import { type Say, sayCount } from './words';

/** Why a calendar file was refused, in the user's words. */
export function fileProblemWords({ code, line }: FileProblem, say: Say): string {
  if (code !== 'broken') return say(`ics_${code}`);
  return line === undefined ? say('ics_broken') : say('ics_brokenAt', String(line));
}

/** Why an event of it gave no holiday: its name, and the reason. */
export function skippedWords({ name, why }: Skipped, say: Say): string {
  const reason = say(`ics_${why}`);
  return name === '' ? reason : say('ics_skipped', name, reason);
}

/** How many holidays were read. */
export const readWords = (count: number) => sayCount('ics_read', count);
