import {
  type AccountKey,
  type Address,
  isMailAddress,
  splitThreadKey,
  type ThreadKey,
} from '../core/mail';
import { isMade, type PersonId } from '../core/people/person-id';
import { rebuildCards } from './cards';
import { contactsWith } from './contacts';
import { judgeAll } from './judge';
import type { Ledger } from './ledger';
import { loadMerged } from './same-as';

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
    await rebuildCards(ledger);
    await forgetChosen(ledger);
    await forgetTold(ledger, account);
    return changed;
  });
}

async function eraseRows(ledger: Ledger, account: AccountKey): Promise<void> {
  const prefix = `${account}/`;
  await ledger.threads.where(':id').startsWith(prefix).delete();
  await ledger.briefs.where(':id').startsWith(prefix).delete();
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
  const isNamed = (each: Address) => own.has(each) || named.has(contactsWith(each));
  const gone = people.filter((each) => !isNamed(each));
  await ledger.people.bulkDelete(gone);
  const described = (await ledger.records.toCollection().primaryKeys()) as PersonId[];
  const handles = described.filter((each) => isHandle(each) && !isNamed(each));
  await eraseRecords(ledger, new Set([...gone, ...handles]), isNamed);
}

const isHandle = (id: PersonId) => !isMade(id) && !isMailAddress(id);

/** What was said of those who went, unless they are known by another address; of whom no mail ever told it stays. */
async function eraseRecords(
  ledger: Ledger,
  gone: ReadonlySet<Address>,
  isNamed: (each: Address) => boolean,
): Promise<void> {
  const merged = await loadMerged(ledger);
  const ids = [...gone].flatMap((each) => {
    const members = merged.membersOf(merged.rootOf(each));
    return members.some((member) => isNamed(member) || isMade(member)) ? [] : members;
  });
  await ledger.records.bulkDelete(ids);
  await ledger.touches.where('person').anyOf(ids).delete();
}

/** Who was chosen for the day, and is known no more. */
async function forgetChosen(ledger: Ledger): Promise<void> {
  const row = await ledger.chosen.get('today');
  if (row === undefined) return;
  const known = await ledger.cards.bulkGet(row.people.map(({ person }) => person));
  const people = row.people.filter((_, index) => known[index] !== undefined);
  await ledger.chosen.put({ ...row, people });
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
