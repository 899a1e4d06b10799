import { isMailAddress } from '../../core/mail';
import type { AccountSighting, MessageSighting } from '../../core/sighting';
import { items, str } from '../json';
import { remember } from '../remember';
import type { Memory } from './memory';
import { member } from './node';
import { canonicalMail } from './people';

const mostOwn = 100;

/**
 * Learns whose mailbox it is from the user's configuration: `SessionSettings` of `startupdata.ashx` (facts B5) and of
 * GetOwaUserConfiguration. `UserDisplayName` and `UserLegacyExchangeDN` stand beside the address (public clients; the
 * latter [U]); `ProxyAddresses`, written `smtp:…`, are Exchange's name for aliases [U].
 */
export function learnSession(node: unknown, memory: Memory): void {
  const settings = member(node, 'SessionSettings');
  const address = canonicalMail(member(settings, 'UserEmailAddress'));
  if (address === undefined || (memory.address ?? address) !== address) return;
  memory.address = address;
  memory.own.add(address);
  memory.ownName = str(member(settings, 'UserDisplayName')) ?? memory.ownName;
  const legacy = str(member(settings, 'UserLegacyExchangeDN'));
  if (legacy !== undefined) remember(memory.smtp, legacy.toLowerCase(), address, 2_000);
  for (const proxy of items(member(settings, 'ProxyAddresses'), mostOwn)) {
    const alias = canonicalMail(str(proxy)?.replace(/^smtp:/i, ''));
    if (alias !== undefined && memory.own.size < mostOwn) memory.own.add(alias);
  }
}

/** Learns the addresses from which the user has sent: `sent` are messages of the folder of sent mail. */
export function learnSenders(sent: readonly MessageSighting[], { own }: Memory): void {
  for (const { facts } of sent) {
    const address = facts.from?.address ?? '';
    if (isMailAddress(address) && own.size < mostOwn) own.add(address);
  }
}

/** All own addresses known by now, where this answer added some. */
export function ownAddresses(before: number, { own }: Memory, at: number): AccountSighting[] {
  return own.size === before ? [] : [{ kind: 'account', sense: 'json', at, own: [...own] }];
}
