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

export function dismiss(job: Job): void {
  seen.value = Object.fromEntries(
    [...Object.entries(seen.peek()), [job.id, job.state]].slice(-200),
  );
  localStorage.setItem(place, JSON.stringify(seen.peek()));
}

function read(): Record<string, string> {
  const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {};
}
