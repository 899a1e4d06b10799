import type { Day } from './day';
import { minute } from './day';

/** A day in lines, with what was lost in it. */
export function showDay({ seed, zone, start, acts }: Day, losses: readonly string[]): string {
  const lines = acts.map(({ at, does, fault }) => {
    const { kind, ...rest } = does;
    const clock = new Date(start + at * minute).toLocaleString('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    const wrong = fault === undefined ? '' : `  but ${told(fault)}`;
    return `  ${clock}  ${kind} ${told(rest)}${wrong}`;
  });
  return [
    `Day ${seed}, ${new Date(start).toISOString().slice(0, 10)}, ${zone}`,
    ...lines,
    ...losses.map((loss) => `  LOST  ${loss}`),
  ].join('\n');
}

function told(parts: object): string {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => `${name} ${value}`).join(', ');
}
