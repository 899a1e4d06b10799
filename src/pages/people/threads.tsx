import { closedJobs, hasJobs } from '../../core/closing-job/checklist';
import { splitThreadKey } from '../../core/mail';
import type { WholePerson } from '../../ledger/person';
import { ask } from '../../protocol/ask';
import { day } from '../../ui/time-words';
import { say } from '../../ui/words';
import { addressOf, here, now, status } from './state';

/** The latest conversations with somebody; each opens in the mail site. */
export function Threads({ of: { person, threads, happenings } }: { of: WholePerson }) {
  if (threads.length === 0) return null;
  const closedAt = closedJobs(happenings);
  const open = (key: (typeof threads)[number]['key']) =>
    ask('open', splitThreadKey(key)).catch((error: unknown) => {
      console.error(error);
      status.value = { kind: 'failed' };
    });
  return (
    <section aria-labelledby="threads-title">
      <h2 id="threads-title">{say('person_threads')}</h2>
      <ul>
        {threads.map(({ key, subject, lastAt }) => (
          <li key={key} class="entry">
            <button
              type="button"
              class="plain thread"
              title={subject}
              onClick={() => void open(key)}
            >
              <bdi>{subject || say('row_noSubject')}</bdi>
            </button>
            {hasJobs(person.stage) && (
              <a
                class="close-link"
                href={addressOf(person.id, key)}
                title={say('closing_of', subject || say('row_noSubject'))}
              >
                {closingWords(closedAt.get(key))}
              </a>
            )}
            <span class="soft when">{lastAt !== undefined && day(lastAt, now.value, here())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function closingWords(closedAt: number | undefined): string {
  return closedAt === undefined
    ? say('closing_open')
    : say('closing_closed', day(closedAt, now.value, here()));
}
