import { textAt } from '../wire';
import { service } from './ask';
import { type Composer, change, close, composer } from './composers';
import { config } from './config';
import { refreshPane } from './panes';
import type { Person } from './rows';

const saving = new Map<string, Promise<void>>();

/** Ends when the save that is under way has ended. */
export const saved = (key: string): Promise<void> => saving.get(key) ?? Promise.resolve();

/** Saves what is written as a draft; one save at a time, each with all there is. */
export function saveDraft(key: string): Promise<void> {
  const next = saved(key)
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
  await saved(key);
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

/** Writes a message to the server: a new item, or changes of its draft; and sends it where so said. */
export function write(
  one: Composer,
  disposition: 'SaveOnly' | 'SendAndSaveCopy',
): Promise<unknown> {
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

/** The id that the server gave what was written. */
export const idOf = (answer: unknown) =>
  textAt(answer, 'ResponseMessages', 'Items', 0, 'Items', 0, 'ItemId', 'Id');
