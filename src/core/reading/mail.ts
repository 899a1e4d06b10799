import type { WorkCalendar } from '../work-calendar';

/** A mail as it is read: what a page, or a line of `npm run read`, tells of it. */
export interface Mail extends Envelope {
  /** As the page or the program shows it, quotes and all. */
  text: string;
  /** When it was written, epoch ms. */
  at: number;
  /** The user's: what "tomorrow" means. */
  calendar: WorkCalendar;
}

/** All that is told of a mail but its text: who wrote to whom, and under what. */
export interface Envelope {
  /** The user's own addresses, in lower case; none where they are not known. */
  own: readonly string[];
  /** The user's names as others write them, where known. */
  ownNames: readonly string[];
  from: Party;
  to: readonly Party[];
  cc: readonly Party[];
  replyTo?: Party | undefined;
  subject: string;
  /** By name in lower case. */
  headers: ReadonlyMap<string, string>;
  /** As the webmail has them: Gmail's label ids, categories. */
  labels: readonly string[];
  direction: 'in' | 'out';
}

/** A name, an address, or both: old mail and cut rows give one of them. */
export interface Party {
  address?: string | undefined;
  name?: string | undefined;
}
