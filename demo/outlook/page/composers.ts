import { signal } from '@preact/signals';
import type { Person } from './rows';

export type ReplyKind = 'reply' | 'reply-all' | 'forward';

/** A message that is being written. `html` is the editor's model, not what stands in the DOM. */
export interface Composer {
  readonly key: string;
  /** The conversation in whose pane it stands, and its row; a new message has the whole pane. */
  readonly convid: string | undefined;
  readonly row: string | undefined;
  readonly kind: ReplyKind | 'new';
  /** The ItemId of what it answers. */
  readonly answers: string | undefined;
  readonly subject: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly html: string;
  /** What is appended at sending where the quote is not shown in the editor. */
  readonly quote: string;
  /** The ItemId of the saved draft. */
  readonly draft: string | undefined;
  readonly alert: string | undefined;
  readonly state: 'waiting' | 'open' | 'sending';
}

export interface Notice {
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

export const composers = signal<readonly Composer[]>([]);
/** The line at the foot of the window. */
export const notice = signal<Notice | undefined>(undefined);
/** A question that stands before everything else. */
export const question = signal<
  | { readonly title: string; readonly text: string; readonly answer: (yes: boolean) => void }
  | undefined
>(undefined);

export const composer = (key: string): Composer | undefined =>
  composers.value.find((one) => one.key === key);

export const change = (key: string, by: Partial<Composer>): void => {
  composers.value = composers.value.map((one) => (one.key === key ? { ...one, ...by } : one));
};

export const close = (key: string): void => {
  composers.value = composers.value.filter((one) => one.key !== key);
};
