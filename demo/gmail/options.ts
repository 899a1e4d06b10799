/** The languages in which the demo page has words and date formats. */
export const languages = ['en', 'de', 'ru', 'ja', 'ar', 'vi'] as const;
export type Language = (typeof languages)[number];

/** Everything that can be chosen about the demo page; each has a default, so `{}` is a usual Gmail. */
export interface DemoOptions {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** Row heights of 40, 36 and 28 px. */
  readonly density: 'default' | 'comfortable' | 'compact';
  /** Minutes east of UTC that the page shows times in; the browser's present offset when left out. */
  readonly utcOffset: number | undefined;
  /** Rows on one page of a list. */
  readonly pageSize: number;
  /** Category tabs (consumer capture) or one section under the other (Workspace capture). */
  readonly inbox: 'tabs' | 'sections';
  readonly pane: 'none' | 'split';
  readonly conversationView: 'on' | 'off';
  /** Which generation of Reply buttons the conversation has (facts A3). */
  readonly replyButtons: 'classic' | 'text' | 'nov2025';
  /** What Gmail's general setting makes of the plain Reply button. */
  readonly defaultReply: 'reply' | 'reply-all';
  /** Chips since 2021, or `.vR` with hidden inputs as before (facts A4). */
  readonly recipients: 'chips' | 'classic';
  /** Where a reply opens. */
  readonly replyBox: 'inline' | 'popout';
  /** Milliseconds from the document to the page's first element; a real Gmail takes a second or more. */
  readonly loading: number;
  /** Milliseconds until the reply box appears; `'never'` when it doesn't. */
  readonly boxDelay: number | 'never';
  /** Whether the quoted text stands in the editor at once, or behind the "…" button. */
  readonly quote: 'trimmed' | 'shown';
  /** What stands in `data-thread-perm-id`: since Nov 2025 it can be missing or "undefined" (facts A1). */
  readonly permId: 'present' | 'missing' | 'undefined';
  /** A row of another extension among the rows, without ids (facts A2). */
  readonly foreignRow: 'present' | 'absent';
  /** Gemini's panel: its prompt is an editable that is no reply box, there in any case (facts A0). */
  readonly gemini: 'closed' | 'open';
  /** `'strict'`: `require-trusted-types-for 'script'`, and no policy but the page's own. */
  readonly trustedTypes: 'off' | 'strict';
  /** Gmail's single-key shortcuts. */
  readonly shortcuts: 'on' | 'off';
}

/** The options of a usual English Gmail of 2025. */
export const usual: DemoOptions = {
  language: 'en',
  theme: 'light',
  density: 'default',
  utcOffset: undefined,
  pageSize: 50,
  inbox: 'tabs',
  pane: 'none',
  conversationView: 'on',
  replyButtons: 'classic',
  defaultReply: 'reply',
  recipients: 'chips',
  replyBox: 'inline',
  loading: 0,
  boxDelay: 0,
  quote: 'trimmed',
  permId: 'present',
  foreignRow: 'absent',
  gemini: 'closed',
  trustedTypes: 'off',
  shortcuts: 'on',
};
