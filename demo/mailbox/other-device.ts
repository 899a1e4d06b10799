import type { Ids } from './ids';
import { type Account, isReceived, type Message, type Thread } from './mail';
import { type NewMail, ownMessage } from './mailbox-messages';

interface Options {
  readonly ids: Ids;
  readonly now: () => number;
  readonly account: (index?: number) => Account;
  readonly thread: (id: string, index?: number) => Thread;
  readonly changed: (account: Account, thread: Thread) => void;
}

/** What the owner does elsewhere: on a phone, or in another tab. Thread ids are sync or legacy ids. */
export function openOtherDevice({ ids, now, account, thread, changed }: Options) {
  const relabel = (
    id: string,
    index: number,
    add: readonly string[],
    remove: readonly string[],
  ) => {
    const of = thread(id, index);
    for (const message of of.messages) {
      for (const label of remove) message.labels.delete(label);
      for (const label of add) message.labels.add(label);
    }
    changed(account(index), of);
  };
  return {
    /** Answers the last message that came in, now. */
    reply(id: string, text: string, index = 0): Message {
      const of = thread(id, index);
      const asked = of.messages.findLast(isReceived) ?? of.messages[0];
      const mail: NewMail = {
        from: account(index).owner,
        to: asked === undefined ? [] : asked.replyTo.length > 0 ? asked.replyTo : [asked.from],
        subject: `Re: ${of.messages[0]?.subject ?? ''}`,
        text,
      };
      const message = ownMessage({ ...mail, at: now(), state: 'sent' }, account(index), ids);
      message.answers = asked?.id;
      of.messages.push(message);
      changed(account(index), of);
      return message;
    },
    archive: (id: string, index = 0) => relabel(id, index, ['^a'], ['^i']),
    trash: (id: string, index = 0) => relabel(id, index, ['^k'], ['^i']),
    star: (id: string, index = 0) => relabel(id, index, ['^t'], []),
    markRead: (id: string, index = 0) => relabel(id, index, ['^o'], ['^u']),
    markUnread: (id: string, index = 0) => relabel(id, index, ['^u'], []),
    /** The thread is gone for ever, under whoever looks at it. */
    deleteForever(id: string, index = 0) {
      const of = thread(id, index);
      account(index).threads.delete(of.id);
      changed(account(index), of);
    },
  };
}
