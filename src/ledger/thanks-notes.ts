import type { ThanksNote } from '../core/gratitude/owed';
import type { PersonId } from '../core/people/person-id';
import type { Ledger } from './ledger';
import { threadsWith } from './person';

/** Notes that thank, and went out to these: those that close a matter do so, too. */
export async function thanksTo(
  ledger: Ledger,
  members: readonly PersonId[],
): Promise<ThanksNote[]> {
  const keys = (await threadsWith(ledger, members)).map(({ key }) => key);
  const jobs = await ledger.jobs.where('threadKey').anyOf(keys).toArray();
  return jobs
    .filter(({ plain, state, to }) => {
      const thanks = plain === 'thanks' || plain === 'closing';
      return thanks && state === 'sent' && members.includes(to.address);
    })
    .map(({ threadKey: thread, askedAt, sentAt = askedAt }) => ({ at: sentAt, thread }));
}
