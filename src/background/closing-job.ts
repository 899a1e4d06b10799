import { type AccountKey, address, threadKey } from '../core/mail';
import { closeJob, type JobOf, jobThread, reopenJob } from '../ledger/close-job';
import { languageWith } from '../ledger/language-with';
import type { Ledger } from '../ledger/ledger';
import { personOf, threadsWith } from '../ledger/person';
import { recipientOf } from '../ledger/recipient';
import { loadMerged } from '../ledger/same-as';
import type { Answer } from '../protocol/protocol';
import type { Answers } from '../protocol/serve';
import { afterChange, afterChangeOfAll } from './changes';
import { noteOf } from './note';
import { plainNotes } from './plain-notes';

type ClosingAsk = 'closing-texts' | 'close-job' | 'reopen-job';

/** What the background answers about the closing of jobs. */
export function closingAnswers(ledger: Ledger): Pick<Answers, ClosingAsk> {
  return {
    'closing-texts': (job) => closingTexts(ledger, canonical(job), Date.now()),
    async 'close-job'(job) {
      const { changed, ...closed } = await closeJob(ledger, canonical(job), Date.now());
      await afterChange(ledger, changed);
      // By their stage people may have another deadline.
      await afterChangeOfAll(ledger);
      return closed;
    },
    async 'reopen-job'({ closed, ...job }) {
      await afterChange(ledger, await reopenJob(ledger, canonical(job), closed, Date.now()));
      await afterChangeOfAll(ledger);
      return {};
    },
  };
}

function canonical({
  person,
  ...job
}: {
  person: string;
  account: AccountKey;
  thread: string;
}): JobOf {
  return { person: address(person), ...job };
}

/** The texts at `now` (epoch ms), in the language in which they write. */
async function closingTexts(
  ledger: Ledger,
  { person, account, thread }: JobOf,
  now: number,
): Promise<Answer<'closing-texts'>> {
  const key = threadKey(account, thread);
  const { standing } = (await jobThread(ledger, key)) ?? {};
  const { id, name } = await personOf(ledger, person);
  const recipient = await recipientOf(ledger, key);
  const subject = standing?.subject ?? '';
  const members = (await loadMerged(ledger)).membersOf(id);
  const language = await languageWith(ledger, members, await threadsWith(ledger, members));
  const to = { person: { address: id, name }, subject, language: recipient?.language ?? language };
  const written = async (kind: 'worth' | 'referral') =>
    (await noteOf(ledger, kind, to, now))(undefined);
  const isTheirs = recipient && (await personOf(ledger, recipient.person.address)).id === id;
  return {
    subject,
    asking: { worth: await written('worth'), referral: await written('referral') },
    plain: isTheirs ? await plainNotes(ledger, key, recipient, now) : [],
  };
}
