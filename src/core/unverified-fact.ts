/** A fact about a mail site that no capture here shows: all of them stand in docs/unverified-facts.md. */
export interface UnverifiedFact {
  fact: string;
  /** Who says so. */
  source: string;
  /** What goes wrong if it is false. */
  atStake: string;
  /** Part of the health report that confirms it when seen live; undefined where health cannot tell. */
  part: string | undefined;
}
