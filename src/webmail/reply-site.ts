import type { Address } from '../core/mail';
import type { ReplyFinder } from './reply-find';
import type { BoxProof } from './webmail';

/**
 * What a mail site's native reply consists of. The rules of opening, filling, taking back and sending stand once, in
 * reply-open, reply-box and reply-sending, and are the same for every site.
 */
export interface ReplySite {
  finder: ReplyFinder<SharedPart>;
  /** The open conversation of the thread, if the user sees it. */
  conversation(thread: string): HTMLElement | undefined;
  /** Its messages that can be answered, oldest first. */
  messages(thread: string): Message[];
  /** A draft of the user's that the conversation shows outside of any box. */
  hasDraft(thread: string): boolean;
  /** Opens a collapsed message. */
  expand(message: HTMLElement): void;
  /** The plain reply of that very message. */
  replyButton(message: HTMLElement, signal: AbortSignal): Promise<HTMLElement | undefined>;

  /** The boxes of the thread in page order, those of which it is known though hidden included. */
  boxes(thread: string): FoundBox[];
  /** The thread in which a box answers, as far as the page proves it. */
  threadOf(box: HTMLElement): string | undefined;
  proof(box: HTMLElement): Omit<BoxProof, 'draft'>;

  /** What the user or we wrote: everything but signature and quote. */
  ownText(editor: HTMLElement): string;
  /** Everything that stands in the editor. */
  wholeText(editor: HTMLElement): string;
  /** Something stands in the editor in which the user may have typed without its being told from what the site put. */
  mayHideText(editor: HTMLElement): boolean;
  /** Resolves once the site has put into the editor what it puts there by itself, or draws anew. */
  settled(editor: HTMLElement): Promise<void>;
  /** Types plain text above everything else, the way in which the site's editor keeps it. */
  type(editor: HTMLElement, text: string): void | Promise<void>;
  /** Takes all own text out; signature and quote stay. */
  erase(editor: HTMLElement): void;
  /** Throws the box away, with the draft that the site saved of it. */
  discard(box: HTMLElement): Promise<void>;

  /** The one Send of this box; undefined where none, or more than one, may be it. */
  sendButton(box: HTMLElement): HTMLElement | undefined;
  /** The messages that the conversation shows as sent or received, as evidence of sending. */
  shown(thread: string): ShownMessage[];
  /** What the site's notices say. */
  notice(): string;
  /** Shown dialogs of a kind by which the site objects to sending. */
  objections(): Element[];
}

/** The parts that every site's reply has by these names. */
export type SharedPart =
  | 'editor'
  | 'reply'
  | 'send'
  | 'discard'
  | 'responseType'
  | 'plainReply'
  | 'toastUndo';

/** A box with its editor, as it now stands in the page. */
export interface FoundBox {
  element: HTMLElement;
  editor: HTMLElement;
}

export interface Message {
  element: HTMLElement;
  from: Address | undefined;
  /** The sender's name where the page shows it: who has no address there is known by it. */
  name?: string | undefined;
  own: boolean;
  collapsed: boolean;
}

export interface ShownMessage {
  element: HTMLElement;
  /** The site's id of it, where the page tells. */
  id: string | undefined;
  /** When it went out, epoch ms to the minute, where the page tells. */
  at: number | undefined;
  /** Whether it begins with this {@link tidy} text. */
  begins(text: string): boolean;
}
