/** Why a mailbox could not be looked at. `opened`: it opens a message by itself, which would mark it as read. */
export const checkFailures = ['sign-in', 'not-seen', 'opened'] as const;
export type CheckFailure = (typeof checkFailures)[number];
