import type { Here } from '../ui/time-words';
import type { Conversation } from '../webmail/webmail';
import { badgeWords } from './badge-words';
import { type Guest, makeGuest } from './guest';
import lineCss from './line.css?inline';
import type { Marks } from './marks';
import type { OpenMenu } from './menu';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

export interface Line {
  /** Puts the line above the messages of the open conversation, or takes it away. */
  place(conversation: Conversation | undefined, now: number): void;
  nextChange(): number | undefined;
  clear(): void;
}

/** One line above the messages of the open conversation: what is owed, and the same acts as in the list. */
export function startLine(marks: Marks, here: Here, openMenu: OpenMenu): Line {
  let thread = '';
  let changesAt: number | undefined;
  const guest: Guest = makeGuest('line', sheetsOf(lineCss), {
    click: (target) => {
      if (target.closest('button') !== null) openMenu(thread, guest.host);
    },
    key: () => {},
  });
  const words = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'menu');
  guest.root.append(words, button);

  function clear(): void {
    guest.host.remove();
    changesAt = undefined;
  }

  return {
    clear,
    nextChange: () => changesAt,
    place(conversation, now) {
      const mark = conversation && marks.of(conversation.thread);
      if (conversation === undefined || mark === undefined) {
        clear();
        return;
      }
      thread = conversation.thread;
      const said = badgeWords(mark, now, here);
      changesAt = said.changesAt;
      words.textContent = said.label;
      words.className = said.tone;
      button.textContent = here.say('mail_acknowledge');
      putBefore(guest.host, conversation);
    },
  };
}

function putBefore(host: HTMLElement, { lineParent, lineBefore }: Conversation): void {
  if (host.parentNode === lineParent && host.nextSibling === lineBefore) return;
  lineParent.insertBefore(host, lineBefore);
  host.style.colorScheme = pageScheme(lineParent);
}
