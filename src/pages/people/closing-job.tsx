import { useEffect, useRef } from 'preact/hooks';
import { checklist, hasJobs } from '../../core/closing-job/checklist';
import type { ThreadKey } from '../../core/mail';
import { isOpen, type JobThread } from '../../ledger/close-job';
import type { WholePerson } from '../../ledger/person';
import { stageWords } from '../../ui/person-words';
import { fullDay } from '../../ui/time-words';
import { say } from '../../ui/words';
import { closeJob, reopenJob } from './acts';
import { ClosingSteps } from './closing-steps';
import { outWords } from './opt-out';
import { addressOf, closing, closingThread, here } from './state';

/** The checklist by which the job in a thread is closed, where the page's address asks for it. */
export function ClosingJob({ of }: { of: WholePerson }) {
  const [thread, job] = [closing.value, closingThread.value];
  if (thread === undefined || job === undefined || !hasJobs(of.person.stage)) return null;
  return <Closing key={thread} of={of} thread={thread} job={job} />;
}

interface ClosingProps {
  of: WholePerson;
  thread: ThreadKey;
  job: JobThread;
}

function Closing({ of, thread, job }: ClosingProps) {
  const { person, happenings } = of;
  const heading = useRef<HTMLHeadingElement>(null);
  // It was asked for a moment ago, here or in the mail page.
  useEffect(() => heading.current?.focus(), []);
  const list = checklist({ thread, happened: happenings, notes: job.notes });
  const subject = job.standing.subject || say('row_noSubject');
  return (
    <section class="closing" aria-labelledby="closing-title">
      <h2 id="closing-title" tabIndex={-1} ref={heading}>
        {say('closing_of', subject)}
      </h2>
      {person.optOut !== undefined && (
        <p class="out-line">
          {say('closing_nothingToWrite')} {outWords(person.name, person.optOut)}
        </p>
      )}
      <ClosingSteps of={of} thread={thread} list={list} />
      {list.closed === undefined ? (
        <p class="soft">
          {say('closing_moves', person.name, stageWords('past-customer'))}{' '}
          {isOpen(job.standing.state) && say('closing_settles')}
        </p>
      ) : (
        <p>{say('closing_closed', fullDay(list.closed.at, here()))}</p>
      )}
      <p class="buttons">
        {list.closed === undefined ? (
          <button type="button" class="main" onClick={() => void closeJob(person, thread)}>
            {say('closing_close')}
          </button>
        ) : (
          <Reopen act={() => void reopenJob(person.id, thread, asFarAsKnown(list.closed))} />
        )}
        <a href={addressOf(person.id)}>{say('closing_hide')}</a>
      </p>
    </section>
  );
}

function Reopen({ act }: { act: () => void }) {
  return (
    <button type="button" class="choice" onClick={act}>
      {say('closing_reopen')}
    </button>
  );
}

/** What else closing it did is no longer known: stage and conversation stay as they are by now. */
const asFarAsKnown = (closed: { touch: string } | undefined) => ({
  touch: closed?.touch ?? '',
  before: [],
});
