/** What is true of a mailbox, from its mail server or from the page before it was damaged. Times are epoch ms. */
export interface Truth {
  /** `gmail:nora@firm.example`. */
  owner: string;
  /** By the thread's id as the page names it. */
  threads: Record<string, TrueThread>;
}

export interface TrueThread {
  subjects: string[];
  people: TruePerson[];
  messages: TrueMessage[];
  places: string[];
  /** How many messages it may be said to have: with drafts, or without. */
  counts: number[];
}

export interface TruePerson {
  address: string;
  name: string | undefined;
}

export interface TrueMessage {
  id: string | undefined;
  at: number | undefined;
  from: TruePerson | undefined;
  to: TruePerson[] | undefined;
  side: 'in' | 'out' | undefined;
  draft: boolean;
  /** All that anybody reads in it. */
  text: string | undefined;
}
