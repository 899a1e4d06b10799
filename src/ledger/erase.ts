import { type AccountKey, splitThreadKey, type ThreadKey } from '../core/mail';
import { contactsWith } from './contacts';
import { judgeAll } from './judge';
import type { Ledger } from './ledger';

/** Erases everything that was ever kept, settings too: what is left is as at the first start. */
export async function eraseEverything(ledger: Ledger): Promise<void> {
  await ledger.transaction('rw', ledger.tables, async () => {
    await Promise.all(ledger.tables.map((table) => table.clear()));
  });
}

/**
 * Erases one account: its mail, what was decided and sent there, and the people who are known from nowhere else. Of
 * other accounts nothing goes; answers with their threads whose standing changed, as an own address is a stranger's now.
 */
export async function eraseAccount(ledger: Ledger, account: AccountKey): Promise<ThreadKey[]> {
  return ledger.transaction('rw', ledger.tables, async () => {
    await eraseRows(ledger, account);
    await ledger.health.filter((health) => health.account === account).delete();
    await ledger.named.filter((named) => named.account === account).delete();
    await ledger.accounts.delete(account);
    await ledger.meta.bulkDelete([`opens:${account}`, `scanned:${account}`]);
    const changed = await judgeAll(ledger);
    await erasePeople(ledger);
    await forgetTold(ledger, account);
    return changed;
  });
}

async function eraseRows(ledger: Ledger, account: AccountKey): Promise<void> {
  const prefix = `${account}/`;
  await ledger.threads.where(':id').startsWith(prefix).delete();
  await ledger.messages.where('thread').startsWith(prefix).delete();
  await ledger.decisions.where('threadKey').startsWith(prefix).delete();
  await ledger.jobs.where('threadKey').startsWith(prefix).delete();
  await ledger.lists.where(':id').startsWith(prefix).delete();
}

/** Those whom no thread names any more, and who are not the user either. */
async function erasePeople(ledger: Ledger): Promise<void> {
  const entries = (await ledger.threads.orderBy('people').uniqueKeys()) as string[];
  const named = new Set(entries.map((entry) => entry.slice(0, entry.indexOf('\t') + 1)));
  const own = new Set((await ledger.accounts.toArray()).flatMap((row) => row.own));
  const people = await ledger.people.toCollection().primaryKeys();
  const gone = people.filter((each) => !own.has(each) && !named.has(contactsWith(each)));
  await ledger.people.bulkDelete(gone);
}

/** The names of its threads stand in what was told. */
async function forgetTold(ledger: Ledger, account: AccountKey): Promise<void> {
  const told = await ledger.told.get('reminders');
  if (told === undefined) return;
  const { record } = told;
  const stays = (key: string) => splitThreadKey(key as ThreadKey).account !== account;
  const days = record.days.map((day) => ({ ...day, named: day.named.filter(stays) }));
  const pledges = record.pledges.filter(({ thread }) => stays(thread));
  const followUps = record.followUps.filter(({ thread }) => stays(thread));
  await ledger.told.put({ ...told, record: { ...record, days, pledges, followUps } });
}
