import * as z from 'zod/mini';
import { whole } from './checks';
import { sighting } from './sighting';

/**
 * What the page-world tap hands to the content script: the string detail of a `CustomEvent` named
 * {@link tapEvent} on `document`, JSON of a {@link tapReport}. Any page script can forge one; so it can add
 * sightings and nothing else.
 */
export const tapEvent = 'answerable:tap';

/** Dispatched on `document` by a content script when it is ready; the tap answers with what it kept until then. */
export const tapHello = 'answerable:tap-hello';

export const tapReport = z.object({
  /** The `N` of `/mail/u/N/`, so that a report is never taken for another account's. */
  index: whole(0, 99),
  /** Address of the mailbox, where the page's data says so. */
  address: z.optional(z.string().check(z.maxLength(320))),
  sightings: z.array(sighting).check(z.maxLength(1_000)),
});
export type TapReport = z.infer<typeof tapReport>;
