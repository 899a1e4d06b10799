import type { Person } from '../../core/mail';
import type { Labels } from './labels';

/** A message of the page's JSON, whichever of its shapes it came in. */
export interface SyncMessage {
  sync: string;
  /** Legacy id in hex; undefined for what the server has not numbered yet (requests). */
  hex: string | undefined;
  /** Epoch ms. */
  sentAt: number | undefined;
  from: Person | undefined;
  to: Person[] | undefined;
  cc: Person[] | undefined;
  replyTo: Person | undefined;
  labels: Labels;
  subject: string | undefined;
  rfcId: string | undefined;
  text: string | undefined;
}

/** A thread of the page's JSON. */
export interface SyncThread {
  sync: string;
  hex: string | undefined;
  subject: string | undefined;
  messages: SyncMessage[];
  /** `all`: the page listed the thread's messages; `some`: only those that a request is about. */
  listed: 'all' | 'some';
}
