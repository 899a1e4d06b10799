import { tzOffset } from '@date-fns/tz';

/** An instant (epoch ms) as clocks in an IANA zone show it, ISO 8601 with the zone's offset. */
export function instantText(at: number, zone: string): string {
  const offset = tzOffset(zone, new Date(at));
  const sign = offset < 0 ? '-' : '+';
  const two = (each: number) => String(Math.floor(Math.abs(each))).padStart(2, '0');
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${two(offset / 60)}:${two(offset % 60)}`;
}
