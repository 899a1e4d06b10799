import { signal } from '@preact/signals';

/** The rows that are ticked, by id. */
export const ticked = signal<ReadonlySet<string>>(new Set());

export function tick(id: string): void {
  const next = new Set(ticked.value);
  if (!next.delete(id)) next.add(id);
  ticked.value = next;
}

export const untick = (): void => {
  ticked.value = new Set();
};
