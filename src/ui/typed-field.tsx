import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

type TypedFieldProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'onChange' | 'value'> & {
  value: string | number;
  /** What was typed, once it is complete. */
  onChange: (event: JSX.TargetedEvent<HTMLInputElement>) => void;
};

/** A field that keeps what is being typed in it where the page is drawn anew meanwhile. */
export function TypedField({ value, onChange, ...attributes }: TypedFieldProps) {
  const typed = useSignal<string | undefined>(undefined);
  return (
    <input
      {...attributes}
      value={typed.value ?? value}
      onInput={({ currentTarget }) => {
        typed.value = currentTarget.value;
      }}
      onChange={(event) => {
        typed.value = undefined;
        onChange(event);
      }}
    />
  );
}
