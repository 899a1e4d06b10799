/** What a new message to somebody is for. */
export const messageKinds = [
  /** Thanks: for somebody whom they sent, for buying, for declining kindly, for a job that is done. */
  'referred',
  'bought',
  'declined',
  'closed',
  /** How it went with somebody whom they sent: is a customer now, did not become one, or in the user's own words. */
  'toldWon',
  'toldLost',
  'toldWords',
  /** Asks a lost prospect once more, and a last time; each gives a way out. */
  'again',
  'lastTime',
] as const;
export type MessageKind = (typeof messageKinds)[number];
