/** What earlier answers and requests of a page told that later ones leave out. Lost with the page. */
export interface Memory {
  /** The legacy ids of threads that the client named itself, by their `thread-a:…`. */
  threads: Map<string, string>;
  /** The written text of messages lately saved or sent, by their `msg-a:…`: answers tell only its beginning. */
  texts: Map<string, string>;
  /** The legacy ids under which messages were on their way, by their `msg-a:…`: Undo Send may make void any of them. */
  numbers: Map<string, string[]>;
}

export function newMemory(): Memory {
  return { threads: new Map(), texts: new Map(), numbers: new Map() };
}
