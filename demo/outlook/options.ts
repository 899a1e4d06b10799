/** The origins at which Outlook's mail lives (facts B0); the first is for consumers, the others for work. */
export const hosts = [
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
] as const;
export type OutlookHost = (typeof hosts)[number];

/** The languages in which the demo page has words and date formats. */
export const languages = ['en', 'de', 'ja', 'fr', 'es', 'pt', 'it', 'nl'] as const;
export type Language = (typeof languages)[number];

/** Everything that can be chosen about the demo page; each has a default, so `{}` is a usual Outlook. */
export interface OutlookOptions {
  /** Which of the mailbox's accounts are signed in at a host, as N of `/mail/N/`; all of them where left out. */
  readonly accounts: Partial<Record<OutlookHost, readonly number[]>>;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** The full date of a row and a message, as `EEE M/d/yyyy h:mm a`; the language's own when left out. */
  readonly dateFormat: string | undefined;
  /** Minutes east of UTC of the mailbox; the server's present offset when left out. */
  readonly utcOffset: number | undefined;
  /** Milliseconds from the document to the page's first element. */
  readonly loading: number;

  /** Conversations as rows, or one row a message: then several rows share a `data-convid` (facts B1). */
  readonly grouping: 'on' | 'off';
  readonly focusedInbox: 'on' | 'off';
  readonly readingPane: 'right' | 'off';
  /** What a row tells: everything, or nothing but its ids: no words, dates, addresses or icons of its own. */
  readonly rowDetails: 'full' | 'ids';
  /** Whose address stands in a row's `span[title]` (facts B1: not always there). */
  readonly rowAddresses: 'all' | 'external' | 'none';
  /** How the button that changes the read state names its icon (facts B1, unconfirmed). */
  readonly readStateIcon: 'plain' | 'regular' | 'none';
  /** The shape of a row's `id` (facts B1, B5). */
  readonly rowId: 'instance-key' | 'item' | 'guid';

  /** Milliseconds by which the reading pane lags the selection. */
  readonly paneLag: number;
  /** Milliseconds after which an opened conversation counts as read; `'never'` where the user marks by hand. */
  readonly markReadAfter: number | 'never';
  readonly messageOrder: 'newest-first' | 'oldest-first';
  /** Messages of a conversation that the pane shows; the rest is behind "See more messages". */
  readonly messagesShown: number;
  /** Whose address stands beside the name in the pane (facts B2). The owner is shown by name only in any case. */
  readonly paneAddresses: 'all' | 'external' | 'none';
  /** Whether a folded message's date bears the test id too, or as in the capture of 2023 nothing. */
  readonly foldedDates: 'marked' | 'plain';
  /** The middle part of the `CONV_` and `MSG_` ids: numbers of this load, or the site's own ids. */
  readonly partIds: 'counter' | 'site';
  /** What the address bar holds while a conversation is open (facts B0). */
  readonly openAddress: 'folder' | 'plain' | 'unchanged';

  /** Where the own address is told: folder pane and JSON; JSON alone, without folder pane; nowhere. */
  readonly ownAddress: 'folders' | 'json' | 'nowhere';
  /** `data-folder-name` of a folder (facts B1: differs by build). */
  readonly folderNames: 'english' | 'localised';
  /** Accounts of the mailbox that stand as further roots in the folder pane of the account 0. */
  readonly sharedMailboxes: readonly number[];

  /**
   * How the page asks its server: fetch with the request in the body; with the request in the header
   * `X-OWA-UrlPostData`; from a Web Worker, the start excepted; or all of it from the worker (`'none'` to be seen).
   */
  readonly json: 'body' | 'header' | 'worker' | 'none';
  /** People of the owner's own organisation in JSON: by mail address, or by `/o=…` with RoutingType EX. */
  readonly internalAddresses: 'smtp' | 'x500';
  /** Which action sends (facts B5). */
  readonly sendBy: 'UpdateItem' | 'SendItem' | 'CreateItem';

  /** What the plain `r` key does. */
  readonly defaultReply: 'reply' | 'reply-all';
  readonly replyBox: 'inline' | 'popout';
  /** Milliseconds until the editor appears; `'never'` when it doesn't. */
  readonly boxDelay: number | 'never';
  /** What a recipient's chip tells. */
  readonly chips: 'address' | 'name';
  /** Whether the quoted text stands in the editor at once, or only in what is sent. */
  readonly quote: 'shown' | 'hidden';
  /** What stands in the way of sending: questions are answered by the user, the server's refusal stays. */
  readonly sendTrouble: 'none' | 'missing-attachment' | 'external-recipients' | 'server-refuses';

  /** `'strict'`: `require-trusted-types-for 'script'`, and no policy but the page's own. */
  readonly trustedTypes: 'off' | 'strict';
  /** Outlook's single-key shortcuts. */
  readonly shortcuts: 'on' | 'off';
}

/** The options of a usual English Outlook of 2026. */
export const usual: OutlookOptions = {
  accounts: {},
  language: 'en',
  theme: 'light',
  dateFormat: undefined,
  utcOffset: undefined,
  loading: 0,
  grouping: 'on',
  focusedInbox: 'off',
  readingPane: 'right',
  rowDetails: 'full',
  rowAddresses: 'external',
  readStateIcon: 'plain',
  rowId: 'instance-key',
  paneLag: 150,
  markReadAfter: 1_500,
  messageOrder: 'newest-first',
  messagesShown: 6,
  paneAddresses: 'external',
  foldedDates: 'marked',
  partIds: 'counter',
  openAddress: 'folder',
  ownAddress: 'folders',
  folderNames: 'english',
  sharedMailboxes: [],
  json: 'body',
  internalAddresses: 'smtp',
  sendBy: 'UpdateItem',
  defaultReply: 'reply',
  replyBox: 'inline',
  boxDelay: 0,
  chips: 'address',
  quote: 'shown',
  sendTrouble: 'none',
  trustedTypes: 'off',
  shortcuts: 'on',
};
