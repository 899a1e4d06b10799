import { type Address, address, isMailAddress, ownAddressOf } from '../core/mail';
import type { Sighting } from '../core/sighting';
import { type TapReport, tapReport } from '../core/tap-report';
import type { Mailbox } from './webmail';

/**
 * The sightings of a tap's report, if it is one and speaks of this mailbox. Any script of the page can forge it:
 * so what does not fit exactly is dropped, and nothing is from the future.
 */
export function tappedSightings(detail: unknown, mailbox: Mailbox, now: number): Sighting[] {
  const report = reportOf(detail);
  if (report === undefined) return [];
  const { index, address: named, sightings } = report;
  if (index !== mailbox.index) return [];
  // A delegated mailbox shares its index with the user's own.
  if (named === undefined ? mailbox.delegated : address(named) !== ownAddressOf(mailbox.account)) {
    return [];
  }
  return sightings.map((sighting) => ({ ...sighting, at: Math.min(sighting.at, now) }));
}

/** The own address that a tap's report names, if it is one and names any. */
export function addressTold(detail: unknown): Address | undefined {
  const named = address(reportOf(detail)?.address ?? '');
  return isMailAddress(named) ? named : undefined;
}

function reportOf(detail: unknown): TapReport | undefined {
  if (typeof detail !== 'string' || detail.length > longest) return undefined;
  const report = tapReport.safeParse(parsed(detail));
  return report.success ? report.data : undefined;
}

/** In characters: 1,000 sightings with the longest text are within it. */
const longest = 30_000_000;

function parsed(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return undefined;
  }
}
