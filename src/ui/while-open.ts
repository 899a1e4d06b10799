import { effect } from '@preact/signals';

/** Runs, again whenever a signal that it reads has changed, until the page ends; what it gives ends the run before. */
export function whileOpen(page: AbortSignal, run: () => (() => void) | undefined): void {
  page.addEventListener('abort', effect(run));
}
