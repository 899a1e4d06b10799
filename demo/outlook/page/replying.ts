import { at } from '../wire';
import { service } from './ask';
import { type Composer, change, composers, type ReplyKind } from './composers';
import { options } from './config';
import { popOut } from './drafts';
import { isOwn, type Pane } from './panes';
import { quoteOf } from './quote';
import { type Item, itemFrom, type Person } from './rows';
import { signature } from './store';

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

let made = 0;

/** Puts a form on the page, at once or after the delay that is chosen. */
export function begin(fields: Omit<Composer, 'key' | 'state' | 'alert'>): void {
  made += 1;
  const composer: Composer = { ...fields, key: String(made), state: 'waiting', alert: undefined };
  composers.value = [...composers.value, composer];
  const ready = () => change(composer.key, { state: 'open' });
  if (options.replyBox === 'popout' && composer.convid !== undefined)
    return void popOut(composer.key);
  if (options.boxDelay === 0) ready();
  else if (options.boxDelay !== 'never') setTimeout(ready, options.boxDelay);
}
