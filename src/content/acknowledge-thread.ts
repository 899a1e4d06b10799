import type { Job } from '../core/outbox';
import type { Webmail } from '../webmail/webmail';

/** Ms that a mail site may take to show a conversation: Gmail's own start is given 15 s (facts A0). */
const shownWithin = 15_000;

/** Brings a job's thread into view; false when it is not there in time, or the signal ended. */
export function openConversation(
  webmail: Webmail,
  { thread, newest }: Pick<Job, 'thread' | 'newest'>,
  signal: AbortSignal,
): Promise<boolean> {
  const shown = () => webmail.look().conversation?.thread === thread;
  if (signal.aborted || shown()) return Promise.resolve(!signal.aborted);
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve(!signal.aborted && shown());
    };
    const timer = setTimeout(end, shownWithin);
    signal.addEventListener('abort', end, { signal: over.signal });
    webmail.watch(() => {
      if (shown()) end();
    }, over.signal);
    webmail.goTo(thread, newest);
  });
}
