import { signal } from '@preact/signals';
import { at, textAt } from '../wire';
import { NotConnected, service } from './ask';
import { config, options, say } from './config';
import { isOwn, type Pane, refreshPane, shown } from './panes';
import { quoteOf } from './quote';
import { type Item, itemFrom, type Person } from './rows';
import { signature, undoMs } from './store';

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

let made = 0;

/** Opens a reply to a message in its pane; a second one to the same message is the first. */
export function startReply(item: Item, pane: Pane, kind: ReplyKind): void {
  const open = composers.value.find((one) => one.answers === item.id && one.kind === kind);
  if (open !== undefined) return;
  const others = (people: readonly Person[]) => people.filter(({ address }) => !isOwn(address));
  const asked = item.replyTo.length > 0 ? item.replyTo : [item.from];
  const to = isOwn(item.from.address) ? item.to : asked;
  const all = kind === 'reply-all';
  const quote = quoteOf(item);
  begin({
    convid: pane.convid,
    row: pane.row,
    kind,
    answers: item.id,
    subject: prefixed(kind === 'forward' ? 'Fw' : 'Re', item.subject),
    to: kind === 'forward' ? [] : all ? [...to, ...others(item.to).filter(notIn(to))] : to,
    cc: all ? others(item.cc) : [],
    html: `${blankLine}${signed()}${options.quote === 'shown' ? quote : ''}`,
    quote: options.quote === 'shown' ? '' : quote,
    draft: undefined,
  });
}

const notIn = (people: readonly Person[]) => (one: Person) =>
  !people.some((other) => other.address === one.address);

const prefixed = (word: string, subject: string) =>
  subject.toLowerCase().startsWith(`${word.toLowerCase()}:`) ? subject : `${word}: ${subject}`;

export const blankLine = '<div class="elementToProof"><br></div>';

const signed = () =>
  signature.value === ''
    ? ''
    : `${blankLine}<div id="Signature"><div class="elementToProof">${signature.value}</div></div>`;

/** A new message. */
export function composeNew(filled: Partial<Composer> = {}): void {
  begin({
    convid: undefined,
    row: undefined,
    kind: 'new',
    answers: undefined,
    subject: '',
    to: [],
    cc: [],
    html: `${blankLine}${signed()}`,
    quote: '',
    draft: undefined,
    ...filled,
  });
}

/** The deep link: `?to=&subject=&body=` (facts B0). */
export function composeFromLink(search: string): void {
  const asked = new URLSearchParams(search);
  const body = document.createElement('div');
  body.textContent = asked.get('body') ?? '';
  composeNew({
    to: (asked.get('to') ?? '').split(/[;,]/).filter(Boolean).map(personAt),
    subject: asked.get('subject') ?? '',
    html: `<div class="elementToProof">${body.innerHTML.replace(/\n/g, '<br>') || '<br>'}</div>${signed()}`,
  });
}

const personAt = (address: string): Person => ({ name: address.trim(), address: address.trim() });

/** A draft that stands in a conversation is taken up again. */
export const openDraft = (item: Item, pane: Pane): void =>
  begin({ ...fromDraft(item), convid: pane.convid, row: pane.row });

/** A draft in a window of its own. */
export async function openDraftById(id: string): Promise<void> {
  const answer = await service('GetItem', { ItemIds: [{ Id: id }] });
  const record = at(answer, 'ResponseMessages', 'Items', 0, 'Items', 0);
  if (record !== undefined)
    begin({ ...fromDraft(itemFrom(record)), convid: undefined, row: undefined });
}

const fromDraft = (item: Item) => ({
  kind: 'reply' as const,
  answers: undefined,
  subject: item.subject,
  to: item.to,
  cc: item.cc,
  html: item.fullHtml,
  quote: '',
  draft: item.id,
});

function begin(fields: Omit<Composer, 'key' | 'state' | 'alert'>): void {
  made += 1;
  const composer: Composer = { ...fields, key: String(made), state: 'waiting', alert: undefined };
  composers.value = [...composers.value, composer];
  const ready = () => change(composer.key, { state: 'open' });
  if (options.replyBox === 'popout' && composer.convid !== undefined)
    return void popOut(composer.key);
  if (options.boxDelay === 0) ready();
  else if (options.boxDelay !== 'never') setTimeout(ready, options.boxDelay);
}

export const composer = (key: string): Composer | undefined =>
  composers.value.find((one) => one.key === key);

export const change = (key: string, by: Partial<Composer>): void => {
  composers.value = composers.value.map((one) => (one.key === key ? { ...one, ...by } : one));
};

export const close = (key: string): void => {
  composers.value = composers.value.filter((one) => one.key !== key);
};

/** Saves what is written as a draft; one save at a time, each with all there is. */
const saving = new Map<string, Promise<void>>();

export function saveDraft(key: string): Promise<void> {
  const next = (saving.get(key) ?? Promise.resolve())
    .then(async () => {
      const one = composer(key);
      if (one === undefined || one.state === 'sending') return;
      change(key, { draft: idOf(await write(one, 'SaveOnly')) ?? one.draft });
    })
    .catch(() => undefined);
  saving.set(key, next);
  return next;
}

/** Discards it, and its draft. */
export async function discard(key: string): Promise<void> {
  await saving.get(key);
  const one = composer(key);
  close(key);
  if (one?.draft !== undefined)
    await service('DeleteItem', { ItemIds: [{ Id: one.draft }], DeleteType: 'MoveToDeletedItems' });
  if (one?.convid !== undefined) await refreshPane(one.convid);
}

/** Opens the message in a window of its own. */
export async function popOut(key: string): Promise<void> {
  await saveDraft(key);
  const draft = composer(key)?.draft;
  close(key);
  if (draft === undefined) return;
  const address = `${config.base}deeplink/compose/${encodeURIComponent(draft)}?popoutv2=1`;
  window.open(address, '_blank', 'width=800,height=700');
}

/** Sends it, after the questions that stand in the way; the editor stays where it is refused. */
export async function send(key: string): Promise<void> {
  const one = composer(key);
  if (one === undefined || one.state !== 'open' || one.to.length + one.cc.length === 0) return;
  if (!(await passesQuestions())) return;
  await saving.get(key);
  const latest = composer(key);
  if (latest === undefined) return;
  change(key, { state: 'sending', alert: undefined });
  try {
    const answer = await sendAway({ ...latest, html: latest.html + latest.quote });
    if (textAt(answer, 'ResponseMessages', 'Items', 0, 'ResponseClass') !== 'Success')
      return change(key, { state: 'open', alert: `${say.cannotSend}. ${say.refused}` });
    sent(latest, idOf(answer));
  } catch (error) {
    if (!(error instanceof NotConnected)) throw error;
    change(key, { state: 'open', alert: say.offline });
  }
}

function passesQuestions(): Promise<boolean> {
  if (options.sendTrouble !== 'missing-attachment' && options.sendTrouble !== 'external-recipients')
    return Promise.resolve(true);
  const missing = options.sendTrouble === 'missing-attachment';
  return new Promise((resolve) => {
    question.value = {
      title: missing ? say.attachmentTitle : say.cannotSend,
      text: missing ? say.attachmentText : say.externalTip.replace('{0}', ''),
      answer(yes) {
        question.value = undefined;
        resolve(yes);
      },
    };
  });
}

async function sendAway(one: Composer): Promise<unknown> {
  if (options.sendBy !== 'SendItem') return write(one, 'SendAndSaveCopy');
  const draft = idOf(await write(one, 'SaveOnly'));
  change(one.key, { draft });
  return service('SendItem', { ItemIds: [{ Id: draft }], SaveItemToFolder: true });
}

/** The editor goes; where sending can be undone, the foot of the window says so for that time. */
function sent(one: Composer, id: string | undefined): void {
  close(one.key);
  if (one.convid !== undefined) void refreshPane(one.convid);
  const told: Notice = {
    text: undoMs.value === 0 ? say.sent2 : say.sending,
    undo: undoMs.value === 0 || id === undefined ? undefined : () => void undo(one, id),
  };
  notice.value = told;
  setTimeout(
    () => {
      if (notice.value === told) notice.value = undefined;
    },
    undoMs.value === 0 ? 4_000 : undoMs.value,
  );
}

/** Takes a message back while it may be undone: it is a draft in the editor again. */
async function undo(one: Composer, id: string): Promise<void> {
  notice.value = { text: say.undone, undo: undefined };
  const answer = await write({ ...one, draft: id }, 'SaveOnly');
  begin({
    ...one,
    row: one.row === undefined ? undefined : shown.value,
    draft: idOf(answer) ?? id,
  });
  if (one.convid !== undefined) await refreshPane(one.convid);
}

function write(one: Composer, disposition: 'SaveOnly' | 'SendAndSaveCopy'): Promise<unknown> {
  const fields = {
    Subject: one.subject,
    Body: { __type: 'BodyContentType:#Exchange', BodyType: 'HTML', Value: one.html },
    ToRecipients: one.to.map(recipient),
    CcRecipients: one.cc.map(recipient),
  };
  const how = { MessageDisposition: disposition, ComposeOperation: operations[one.kind] };
  if (one.draft === undefined) {
    const type = one.answers === undefined ? 'Message' : exchangeTypes[one.kind];
    const reference = one.answers === undefined ? {} : { ReferenceItemId: { Id: one.answers } };
    const item = { __type: `${type}:#Exchange`, ...reference, ...fields };
    return service('CreateItem', { Items: [item], ...how });
  }
  const updates = Object.entries(fields).map(([name, value]) => ({
    __type: 'SetItemField:#Exchange',
    Path: { __type: 'PropertyUri:#Exchange', FieldURI: name },
    Item: { __type: 'Message:#Exchange', [name]: value },
  }));
  const change = { ItemId: { Id: one.draft }, Updates: updates };
  return service('UpdateItem', { ItemChanges: [change], ...how });
}

const exchangeTypes = {
  reply: 'ReplyToItem',
  'reply-all': 'ReplyAllToItem',
  forward: 'ForwardItem',
  new: 'Message',
};
const operations = {
  reply: 'reply',
  'reply-all': 'replyAll',
  forward: 'forward',
  new: 'newMail',
};

const recipient = ({ name, address }: Person) => ({
  Name: name,
  EmailAddress: address,
  RoutingType: address.startsWith('/o=') ? 'EX' : 'SMTP',
});

const idOf = (answer: unknown) =>
  textAt(answer, 'ResponseMessages', 'Items', 0, 'Items', 0, 'ItemId', 'Id');
