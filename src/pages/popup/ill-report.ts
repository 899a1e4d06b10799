import type { PartHealth } from '../../core/health';
import type { Ill } from './data';

/**
 * What of ours these parts concern: acknowledging alone, where all are of the reply box; the badges, where rows are
 * blind or not found at all; else some of what the page shows is not read.
 */
export function concerns({ parts }: Ill): 'ill_reply' | 'ill_blind' | 'ill_unread' {
  if (parts.every(({ part }) => part.startsWith('reply '))) return 'ill_reply';
  const badgeless = ({ part, state }: PartHealth) =>
    state === 'blind' && (part.startsWith('row') || wholeList.has(part));
  return parts.some(badgeless) ? 'ill_blind' : 'ill_unread';
}

/** Without one of these no row is found, or nobody's. */
const wholeList: ReadonlySet<string> = new Set(['account', 'main', 'list', 'listbox', 'table']);

/** Versions, parts and element paths: nobody's words (design.md, must hold 6). */
export function illReport({ webmail, since, parts }: Ill, version: string): string {
  return JSON.stringify({ version, webmail, since: new Date(since).toISOString(), parts }, null, 2);
}
