/**
 * The parts of a backup, in the order in which they are merged. Left out is what concerns one browser and not the mail:
 * what was told of each day, how the mail pages fare, where a mailbox opens, when the user was welcomed.
 */
export const backupParts = [
  'accounts',
  'threads',
  'messages',
  'people',
  'lists',
  'decisions',
  'jobs',
  'records',
  'touches',
  'gives',
] as const;
/** Parts that were added, and the version of files that first had them: in older ones they are missing. */
export const laterParts: ReadonlyMap<BackupPart, number> = new Map([
  ['records', 2],
  ['touches', 2],
  ['gives', 3],
]);
export type BackupPart = (typeof backupParts)[number];

/** Rows in one message to the background: a megabyte or two; Chrome refuses 64. */
export const rowsAtOnce = 500;
