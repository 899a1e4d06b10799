import { useSignal } from '@preact/signals';

interface Told {
  currentTarget: HTMLInputElement;
}

/**
 * What a field needs so that it keeps what is being typed in it where the page is drawn anew meanwhile. `done` is told
 * the field once that is complete.
 */
export function useTyping(value: string | number, done: (field: HTMLInputElement) => void) {
  const typed = useSignal<string | undefined>(undefined);
  return {
    value: typed.value ?? value,
    onInput({ currentTarget }: Told) {
      typed.value = currentTarget.value;
    },
    onChange({ currentTarget }: Told) {
      typed.value = undefined;
      done(currentTarget);
    },
  };
}
