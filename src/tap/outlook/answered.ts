import { items, str } from '../json';
import { member, numberOf } from './node';

/**
 * True where the page marks an item as replied to. `IconIndex` is PidTagIconIndex (MS-OXOMSG 2.2.1.10: 261 replied, 262
 * forwarded) or its EWS name (IconIndexType: `MailReplied`, `MailEncryptedReplied`, …); PidTagLastVerbExecuted
 * (MS-OXOMSG 2.2.1.16, property 0x1081; DavMail reads it so): 102 reply, 103 reply to all, 104 forward. A forward is no
 * answer. That OWA tells either in these members is [U].
 */
export function isAnswered(node: unknown): true | undefined {
  const icon = member(node, 'IconIndex');
  const isReplied = icon === 261 || icon === '261' || /^Mail\w{0,40}Replied$/.test(str(icon) ?? '');
  const verb = numberOf(member(node, 'LastVerbExecuted') ?? extendedProperty(node, lastVerb));
  return isReplied || verb === 102 || verb === 103 ? true : undefined;
}

/** When unsent mail is to go out (PidTagDeferredSendTime, property 0x3fef), as it is written; undefined if at once. */
export function deferredTo(node: unknown): unknown {
  return member(node, 'DeferredSendTime') ?? extendedProperty(node, deferredSendTime);
}

const lastVerb = 0x1081;
const deferredSendTime = 0x3fef;
const mostProperties = 200;

/** EWS ExtendedPropertyType: `{ExtendedFieldURI: {PropertyTag: '0x1081'}, Value}`; the tag in hex or in decimal. */
function extendedProperty(node: unknown, tag: number): unknown {
  const properties = member(node, 'ExtendedProperty') ?? member(node, 'ExtendedProperties');
  const found = items(properties, mostProperties).find(
    (property) => Number(member(property, 'ExtendedFieldURI', 'PropertyTag')) === tag,
  );
  return member(found, 'Value');
}
