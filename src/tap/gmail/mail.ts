import type { Person } from '../../core/mail';
import type { Category, MessageState } from '../../core/sighting';
import type { Labels } from './labels';

/** A message of the page's JSON, whichever of its shapes it came in. Undefined is what that shape does not tell. */
export interface SyncMessage {
  sync: string;
  /** Legacy id in hex; undefined for what the server has not numbered yet (requests). */
  hex?: string | undefined;
  /** Epoch ms. */
  sentAt?: number | undefined;
  from?: Person | undefined;
  to?: Person[] | undefined;
  cc?: Person[] | undefined;
  replyTo?: Person | undefined;
  /** All its labels; undefined where only a change of them, or none, was told. */
  labels?: Labels | undefined;
  state?: MessageState | undefined;
  direction?: 'in' | 'out' | undefined;
  category?: Category | undefined;
  subject?: string | undefined;
  rfcId?: string | undefined;
  /** What was newly written, where the body was told. */
  text?: string | undefined;
  /** The beginning of the text, the quoted mail run into it. */
  snippet?: string | undefined;
  /** The text was taken from a snippet that may go on. */
  cut?: true;
}

/** A thread of the page's JSON. */
export interface SyncThread {
  sync: string;
  hex: string | undefined;
  subject: string | undefined;
  messages: SyncMessage[];
  /** `all`: the page listed the thread's messages with their labels; `some`: only those that something is about. */
  listed: 'all' | 'some';
}
