import { str } from '../json';
import { folderName } from './folders';
import type { Memory } from './memory';
import { countOf, member, numberOf } from './node';

/** Longest request that is parsed: a body with an inline image may have megabytes. */
const longestRequest = 2_000_000;

/** What a request for a list asks for. */
export interface Asked {
  /** Exchange's name of the folder, where it is known. */
  folder: string | undefined;
  /** How the rows lie in it; undefined for a filter, a search, or an order that is not newest first. */
  view: View | undefined;
}

export interface View {
  focus: '' | '/focused' | '/other';
  /** Rows before the first one; undefined where the request starts at a row that it names. */
  offset: number | undefined;
  /** Most rows that were asked for. */
  most: number | undefined;
}

/**
 * The JSON of a request: its body, or percent-encoded in the header `X-OWA-UrlPostData` with an empty body (facts B5;
 * some clients leave it bare). Undefined where there is none.
 */
export function requestJson(body: string | undefined, header: string | undefined): unknown {
  const text = body === undefined || body.trim() === '' ? (header ?? '') : body;
  if (text.length > longestRequest) return undefined;
  return parsed(text.trimStart().startsWith('%') ? decoded(text) : text);
}

/**
 * What a FindConversation or FindItem request asks for. EWS: `ParentFolderId` / `ParentFolderIds`, `Paging`,
 * `SortOrder`, `ViewFilter`; `FocusedViewFilter` is -1, 0 for Focused and 1 for Other (facts B5, the order is [U]).
 */
export function askedBy(request: unknown, memory: Memory): Asked {
  const body = member(request, 'Body');
  const parent = member(body, 'ParentFolderId') ?? member(body, 'ParentFolderIds', '0');
  const folder = folderName(member(parent, 'BaseFolderId') ?? parent, memory);
  const focus = focuses[numberOf(member(body, 'FocusedViewFilter') ?? -1) ?? Number.NaN];
  const isWhole = isUnfiltered(body) && isNewestFirst(member(body, 'SortOrder'));
  if (!isWhole || focus === undefined) return { folder, view: undefined };
  const paging = member(body, 'Paging');
  const isIndexed = str(member(paging, '__type'))?.startsWith('IndexedPageView') === true;
  const fromTop = member(paging, 'BasePoint') === 'Beginning';
  const offset = isIndexed && fromTop ? countOf(member(paging, 'Offset')) : undefined;
  return { folder, view: { focus, offset, most: countOf(member(paging, 'MaxEntriesReturned')) } };
}

/**
 * What `startupdata.ashx` asks for, in its headers `messageparams` and `x-message-count` (a public client's record of
 * the page's request). That the first list is Focused where `IsFocusedInboxOn` is [U].
 */
export function askedAtStart(headers: ReadonlyMap<string, string>): Asked {
  const params = parsed(headers.get('messageparams') ?? '');
  const isFocused = member(params, 'IsFocusedInboxOn');
  if (typeof isFocused !== 'boolean' || !isNewestFirst(member(params, 'SortResults'))) {
    return { folder: undefined, view: undefined };
  }
  const most = countOf(Number(headers.get('x-message-count') ?? Number.NaN));
  return { folder: undefined, view: { focus: isFocused ? '/focused' : '', offset: 0, most } };
}

/** Whether the request reaches into somebody else's mailbox: `{Id: 'inbox', Mailbox: {EmailAddress}}` (EWS). */
export function namedMailbox(request: unknown): string | undefined {
  const body = member(request, 'Body');
  const parent = member(body, 'ParentFolderId') ?? member(body, 'ParentFolderIds', '0');
  const base = member(parent, 'BaseFolderId') ?? parent;
  return str(member(base, 'Mailbox', 'EmailAddress'))?.toLowerCase();
}

/** Undefined for what is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const focuses: Readonly<Record<string, View['focus']>> = {
  '-1': '',
  '0': '/focused',
  '1': '/other',
};

/** Members that narrow a list (EWS, and what public clients send). */
const filters = [
  'QueryString',
  'Restriction',
  'SearchFolderId',
  'SearchFolderIdentity',
  'CategoryFilter',
  'FromFilter',
];

function isUnfiltered(body: unknown): boolean {
  const view = member(body, 'ViewFilter');
  return (
    (view === undefined || view === 'All') && filters.every((name) => !isTold(member(body, name)))
  );
}

function isTold(node: unknown): boolean {
  return node !== undefined && node !== '' && !(Array.isArray(node) && node.length === 0);
}

function isNewestFirst(order: unknown): boolean {
  const field = str(member(order, '0', 'Path', 'FieldURI')) ?? '';
  const isByTime = /(?:LastDelivery(?:OrRenew)?Time|(?:DateTime)?Received(?:OrRenewTime)?)$/.test(
    field,
  );
  return isByTime && member(order, '0', 'Order') === 'Descending';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
