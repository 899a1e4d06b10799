import type { Mark } from '../protocol/protocol';
import { say, type WordKey, wordsDirection } from '../ui/words';
import type { Conversation } from '../webmail/webmail';
import { type Guest, makeGuest } from './guest';
import lineCss from './line.css?inline';
import type { Marks } from './marks';
import type { OpenMenu } from './menu';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

export interface Line {
  /** Puts the line above the messages of the open conversation, or takes it away. */
  place(conversation: Conversation | undefined): void;
  clear(): void;
}

/** One line above the messages of the open conversation: what is owed, and the same acts as in the list. */
export function startLine(marks: Marks, openMenu: OpenMenu): Line {
  let thread = '';
  let made: Parts | undefined;

  function clear(): void {
    made?.host.remove();
  }

  return {
    clear,
    place(conversation) {
      const mark = conversation && marks.of(conversation.thread);
      if (conversation === undefined || mark === undefined) {
        clear();
        return;
      }
      thread = conversation.thread;
      // Not before a conversation is opened: a list that is only looked at need not pay for it.
      made ??= makeLine((host) => openMenu(thread, host));
      const { host, words, button } = made;
      words.textContent = mark.words.label;
      words.className = mark.words.tone;
      // Who owes the user an answer is not told that one comes.
      button.textContent = say(acts[mark.kind] ?? 'mail_acknowledge');
      putBefore(host, conversation);
    },
  };
}

interface Parts {
  host: HTMLElement;
  words: HTMLElement;
  button: HTMLElement;
}

function makeLine(open: (host: HTMLElement) => void): Parts {
  const guest: Guest = makeGuest('line', sheetsOf(lineCss), {
    click: (target) => {
      if (target.closest('button') !== null) open(guest.host);
    },
    key: () => {},
  });
  const words = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  for (const each of [words, button]) each.dir = wordsDirection();
  button.setAttribute('aria-haspopup', 'menu');
  guest.root.append(words, button);
  return { host: guest.host, words, button };
}

const acts: Partial<Record<Mark['kind'], WordKey>> = {
  'awaiting-them': 'list_menu',
  promised: 'pledge_move',
  broken: 'pledge_move',
};

function putBefore(host: HTMLElement, { lineParent, lineBefore }: Conversation): void {
  if (host.parentNode === lineParent && host.nextSibling === lineBefore) return;
  lineParent.insertBefore(host, lineBefore);
  host.style.colorScheme = pageScheme(lineParent);
}
