import * as z from 'zod/mini';

/** What a value that has the right form may still be wrong in. */
export type SenseCode =
  | 'noSuchDate'
  | 'unknownZone'
  | 'stretchEndsBeforeStart'
  | 'stretchesOverlap'
  | 'leaveEndsBeforeStart'
  | 'leaveTooLong'
  | 'badTemplate';

/** A check of what the form alone cannot tell; its code travels in the issue (see `migrate-settings.ts`). */
export function sense<T>(holds: (value: T) => boolean, code: SenseCode) {
  return z.refine<T>(holds, { params: { code } });
}
