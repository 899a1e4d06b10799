import { options } from './config';

const numbers = new Map<string, number>();

/** What keys a conversation's or message's parts in the pane: its own id, or a number of this load (facts B2). */
export function partKey(id: string): string {
  if (options.partIds === 'site') return id;
  const number = numbers.get(id) ?? numbers.size + 1;
  numbers.set(id, number);
  return String(number);
}
