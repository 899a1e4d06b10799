import { signal } from '@preact/signals';
import type { Job } from '../../core/outbox';

const place = 'outcomes-dismissed';

/**
 * Outcomes that the user has put away: job ids with the state that was seen, so that a later change shows again.
 * This is a matter of the page, not of the ledger, and stays in the page's own storage.
 */
const seen = signal<Readonly<Record<string, string>>>(read());

export function isDismissed(job: Job): boolean {
  return seen.value[job.id] === job.state;
}

export function dismiss(...jobs: Job[]): void {
  const put = jobs.map(({ id, state }) => [id, state] as const);
  seen.value = Object.fromEntries([...Object.entries(seen.peek()), ...put].slice(-200));
  localStorage.setItem(place, JSON.stringify(seen.peek()));
}

/** What ended as wished is told once; what asks something of the user stays until put away. */
export function dismissWhatWentWell(jobs: readonly Job[]): void {
  dismiss(...jobs.filter(({ state }) => state === 'sent' || state === 'undone'));
}

function read(): Record<string, string> {
  const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {};
}
