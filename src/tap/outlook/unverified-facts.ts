import type { UnverifiedFact } from '../../core/unverified-fact';

/** Every fact about Outlook's own JSON on which the tap relies and that no capture here shows. */
export const unverifiedFacts: readonly UnverifiedFact[] = [
  {
    fact: '`FocusedViewFilter` 0 means Focused, 1 Other',
    source: 'facts B5, order inferred',
    atStake: 'the tabs are swapped, and threads count as no longer listed',
    part: undefined,
  },
  {
    fact: 'The first list is that of Focused where `messageparams.IsFocusedInboxOn`',
    source: 'a public client’s record of the request',
    atStake: 'threads of Focused count as no longer listed',
    part: undefined,
  },
  {
    fact: '`SeekToConditionPageView` gives an unbroken run from the named row',
    source: 'EWS; a public client',
    atStake: 'threads in a gap count as no longer listed',
    part: undefined,
  },
  {
    fact: '`TotalConversationsInView` counts the whole view (a full page is doubted)',
    source: 'EWS',
    atStake: 'older threads count as no longer listed',
    part: undefined,
  },
  {
    fact: '`LastDeliveryTime` is that of the last message in this folder',
    source: 'EWS',
    atStake: 'a message is shown that does not exist, until the thread is opened',
    part: undefined,
  },
  {
    fact: '`LastSender` of a conversation, believed only among `UniqueSenders`',
    source: 'clients of OWA',
    atStake: 'the sender is known by name only',
    part: undefined,
  },
  {
    fact: '`IconIndex` and `LastVerbExecuted` are told, as number or EWS name',
    source: 'MS-OXOMSG; DavMail',
    atStake: 'answers made elsewhere are missed',
    part: undefined,
  },
  {
    fact: '`ItemIds` of lists equal the ItemIds of opened items',
    source: 'public clients',
    atStake: 'a message is shown twice until its Message-ID joins them',
    part: undefined,
  },
  {
    fact: '`GlobalMessageCount` counts no drafts',
    source: 'EWS is vague',
    atStake: 'the count is one too high',
    part: undefined,
  },
  {
    fact: '`TotalConversationNodesCount` counts all messages of a conversation',
    source: 'clients of OWA',
    atStake: 'the last message is not told',
    part: undefined,
  },
  {
    fact: '`SmtpAddress` or `OriginalEmailAddress` beside an X.500 address',
    source: 'no source',
    atStake: 'colleagues are known by name only',
    part: undefined,
  },
  {
    fact: 'One namesake with `MailboxType: Mailbox` is the same person',
    source: 'EWS type; inference',
    atStake: 'two colleagues are taken for one',
    part: undefined,
  },
  {
    fact: '`UserDisplayName`, `UserLegacyExchangeDN`, `ProxyAddresses` in SessionSettings',
    source: 'Exchange’s names',
    atStake: 'own mail from an alias is not seen as own',
    part: undefined,
  },
  {
    fact: 'A draft is sent by UpdateItem with SendAndSaveCopy',
    source: 'two public clients',
    atStake: '“sent” comes late',
    part: undefined,
  },
  {
    fact: 'Undo Send makes no request, or the item shows as a draft again',
    source: 'inference',
    atStake: 'it stays “sending” until it is next seen',
    part: undefined,
  },
  {
    fact: 'Scheduled mail has `DeferredSendTime` or the property 0x3fef and lies among drafts',
    source: 'MAPI',
    atStake: 'scheduled mail counts as sent',
    part: undefined,
  },
  {
    fact: 'A status of 400 or more means not sent',
    source: 'inference',
    atStake: 'sent mail counts as a draft until it is next seen',
    part: undefined,
  },
  {
    fact: 'Search answers at `/search(service)/api/v2/query`, also of substrate.office.com, with ids in URL-safe base64',
    source: 'public clients',
    atStake: 'search tells nothing, or under wrong ids',
    part: undefined,
  },
  {
    fact: '`X-OWA-ExplicitLogonUser`, a folder’s `Mailbox` or the path names a shared mailbox',
    source: 'Exchange; a public client',
    atStake: 'shared mail is taken for own',
    part: undefined,
  },
  {
    fact: '`/mail/<address>/` is another mailbox’s page, and its requests name it',
    source: 'inference',
    atStake: 'the tap is silent there',
    part: undefined,
  },
  {
    fact: 'Conversations are deleted or moved by ApplyConversationAction',
    source: 'EWS',
    atStake: 'the trash is noticed later',
    part: undefined,
  },
  {
    fact: 'The request’s JSON is text, not a compressed or binary body',
    source: 'inference',
    atStake: 'no lists and no sending are heard',
    part: undefined,
  },
  {
    fact: '`UniqueBody` is told; `appendonsend` and `divRplyFwdMsg` mark quotes, `____` does in a preview',
    source: 'EWS; Outlook’s mail',
    atStake: 'quoted words are read as the writer’s',
    part: undefined,
  },
  {
    fact: 'Items with a `From` of the user’s in sent mail mean that the address is own, “send as” included',
    source: 'inference',
    atStake: 'a shared address counts as the user’s',
    part: undefined,
  },
];
