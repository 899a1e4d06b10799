import { type AccountKey, type Address, isMailAddress } from '../core/mail';
import { shownAccounts } from './agenda-items';
import { addressIn, contactTime, kindIn } from './contacts';
import type { Ledger } from './ledger';
import { threadsWith } from './person';
import type { AccountRow, ThreadRow } from './rows';

/** From which mailbox the user writes to somebody, and to which of their addresses. */
export interface WritingFrom {
  account: AccountRow;
  to: Address;
}

/**
 * As they wrote to each other last: what the user wrote goes before what they heard. Where nothing tells, the mailbox
 * that was looked at last, and the first address. Undefined where the person has no address, or no mailbox is on.
 */
export async function writingFrom(
  ledger: Ledger,
  members: readonly Address[],
  wanted: AccountKey | undefined,
): Promise<WritingFrom | undefined> {
  const addresses = members.filter(isMailAddress);
  const threads = await threadsWith(ledger, members);
  const ofWanted = threads.filter(({ account }) => wanted === undefined || account === wanted);
  const last = latestOf(ofWanted, new Set(addresses)) ?? latestOf(threads, new Set(addresses));
  const to = last?.to ?? addresses[0];
  const account = await chosenAccount(ledger, wanted ?? last?.account);
  return to === undefined || account === undefined ? undefined : { account, to };
}

interface Contact {
  account: AccountKey;
  to: Address;
  wrote: boolean;
  at: number;
}

function latestOf(
  threads: readonly ThreadRow[],
  addresses: ReadonlySet<Address>,
): Contact | undefined {
  const contacts = threads.flatMap(({ account, people }) =>
    people.flatMap((entry): Contact[] => {
      const [kind, to] = [kindIn(entry), addressIn(entry)];
      const counts = (kind === 'wrote' || kind === 'heard') && addresses.has(to);
      return counts ? [{ account, to, wrote: kind === 'wrote', at: contactTime(entry) }] : [];
    }),
  );
  const inOrder = contacts.sort((a, b) => Number(b.wrote) - Number(a.wrote) || b.at - a.at);
  return inOrder[0];
}

async function chosenAccount(
  ledger: Ledger,
  key: AccountKey | undefined,
): Promise<AccountRow | undefined> {
  const shown = await shownAccounts(ledger);
  const accounts = (await ledger.accounts.toArray()).filter((each) => shown.has(each.key));
  const looked = accounts.sort((a, b) => (b.lookedAt ?? 0) - (a.lookedAt ?? 0));
  return key === undefined ? looked[0] : accounts.find((each) => each.key === key);
}
