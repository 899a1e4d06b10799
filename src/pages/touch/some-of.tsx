import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { sayCount } from '../../ui/words';

/** A list that is no wall: the first ten, and the others where they are asked for. */
export function SomeOf({ rows }: { rows: ComponentChildren[] }) {
  const shown = useSignal(atOnce);
  const more = rows.length - shown.value;
  return (
    <>
      <ul>{rows.slice(0, shown.value)}</ul>
      {more > 0 && (
        <button
          type="button"
          class="choice"
          onClick={() => {
            shown.value += 5 * atOnce;
          }}
        >
          {sayCount('list_more', Math.min(more, 5 * atOnce))}
        </button>
      )}
    </>
  );
}

const atOnce = 10;
