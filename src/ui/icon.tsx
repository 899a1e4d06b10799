import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A 16 px lucide icon, silent to screen readers: the control around it carries the name. */
export function Icon({ of }: { of: IconNode }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" {...stroke}>
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
