import { colleagueDomains } from '../core/colleagues';
import {
  type AccountKey,
  type Address,
  address,
  domainOf,
  ownAddressOf,
  type ThreadKey,
} from '../core/mail';
import type { PersonId } from '../core/people/person-id';
import type { Sighting } from '../core/sighting';
import { refreshCards } from './cards';
import { contactsWith, domainPrefix } from './contacts';
import { judge } from './judge';
import type { Ledger } from './ledger';
import type { AccountRow } from './rows';

/**
 * Switches an account on or off. Nothing is recorded of one that is off; what was recorded stays, unseen, until the
 * user removes it.
 */
export async function switchAccount(
  ledger: Ledger,
  account: AccountKey,
  to: { on: boolean; home?: string | undefined },
  now: number,
): Promise<void> {
  await ledger.transaction('rw', ledger.tables, async () => {
    const known = await ledger.accounts.get(account);
    if (known === undefined && !to.on) return;
    const row = known ?? newAccount(account, now);
    await ledger.accounts.put({ ...row, on: to.on, switchedAt: now, home: to.home ?? row.home });
    if (known !== undefined) return;
    await cardsAround(ledger, row.own);
    await judge(ledger, await threadsAround(ledger, row.own));
  });
}

/** Remembers where the account is open, to find it again when no tab shows it. */
export async function rememberHome(
  ledger: Ledger,
  account: AccountKey,
  home: string,
): Promise<void> {
  await ledger.accounts.update(account, { home });
}

/** The account that was open there and looked at last, if it is switched on. */
export async function lastAt(ledger: Ledger, home: string): Promise<AccountKey | undefined> {
  const there = (await ledger.accounts.toArray()).filter((row) => row.home === home);
  const [last] = there.sort((a, b) => (b.lookedAt ?? 0) - (a.lookedAt ?? 0));
  return last?.on ? last.key : undefined;
}

/** Whether anything may be recorded and shown of the account. */
export async function isOn(ledger: Ledger, account: AccountKey): Promise<boolean> {
  return (await ledger.accounts.get(account))?.on === true;
}

/** Learns when the account was looked at, and its aliases. Answers with the threads that a new alias may change. */
export async function recordOwn(
  ledger: Ledger,
  account: AccountRow,
  sightings: readonly Sighting[],
): Promise<ThreadKey[]> {
  const looks = sightings.filter(isLook);
  const times = [account.lookedAt, ...looks.map(({ at }) => at)].filter((at) => at !== undefined);
  const lookedAt = times.length === 0 ? undefined : Math.max(...times);
  const told = sightings.flatMap((each) => (each.kind === 'account' ? each.own.map(address) : []));
  const fresh = [...new Set(told)].filter((own) => !account.own.includes(own));
  await ledger.accounts.put({ ...account, lookedAt, own: [...account.own, ...fresh].sort() });
  await cardsAround(ledger, fresh);
  return threadsAround(ledger, fresh);
}

/** The cards of those who are the user, and of those who are colleagues, once these addresses are known to be theirs. */
async function cardsAround(ledger: Ledger, own: readonly Address[]): Promise<void> {
  if (own.length === 0) return;
  const domains = colleagueDomains(own);
  const cards = (await ledger.cards.toCollection().primaryKeys()) as PersonId[];
  const around = cards.filter((id) => own.includes(id) || domains.has(domainOf(id)));
  await refreshCards(
    ledger,
    around.map((who) => ({ who, kinds: [] })),
  );
}

/**
 * A sight of the inbox: a whole list, or rows of it. Outlook's page keeps about twenty rows at a time and cannot tell a
 * whole list by itself.
 */
function isLook(sighting: Sighting): boolean {
  if (sighting.kind === 'list') return sighting.complete;
  return sighting.kind === 'thread' && sighting.sense === 'row' && sighting.facts.place === 'inbox';
}

/** Threads that look different once these addresses are known to be the user's: theirs and their colleagues'. */
async function threadsAround(ledger: Ledger, own: readonly string[]): Promise<ThreadKey[]> {
  if (own.length === 0) return [];
  const domains = [...colleagueDomains(own)].map(domainPrefix);
  const prefixes = [...own.map(contactsWith), ...domains];
  const keys = await ledger.threads.where('people').startsWithAnyOf(prefixes).primaryKeys();
  return [...new Set(keys)] as ThreadKey[];
}

function newAccount(key: AccountKey, now: number): AccountRow {
  return {
    key,
    on: true,
    firstSeenAt: now,
    own: [ownAddressOf(key)],
    lookedAt: undefined,
    home: undefined,
  };
}
