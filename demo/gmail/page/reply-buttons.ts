import { type ReplyKind, reply } from './compose';
import { draw } from './dom';
import { record } from './record';
import { options, say } from './settings';
import type { KnownMessage, KnownThread } from './store';

/** The plain Reply does what the general setting says. */
const plain = (): ReplyKind => options.defaultReply;

/** Which buttons do what: every generation of them (facts A3). */
const buttons: readonly (readonly [string, () => ReplyKind])[] = [
  ['.aaq', plain],
  ['.cKWzSc', plain],
  ['.DILLkc', plain],
  ['.bkH', () => 'reply'],
  ['.bkI', () => 'reply-all'],
  ['.bkG', () => 'forward'],
  ['.XymfBd', () => 'forward'],
];

/** Makes the buttons of an unfolded message open its reply box. */
export function wireReplyButtons(
  item: HTMLElement,
  thread: KnownThread,
  message: KnownMessage,
): void {
  for (const [selector, kind] of buttons)
    for (const button of item.querySelectorAll(`${selector}:not(.a3s *)`))
      button.addEventListener('click', (event) => {
        record('click', selector, event);
        reply(item, thread, message, kind());
      });
  const more = item.querySelector('.Wsq5Cf');
  more?.addEventListener('click', () => toggleMenu(more, item, thread, message));
}

/** `data-action-type` of the menu's entries: 94 reply, 25 forward, 24 a guess (facts A3). */
const actionTypes: readonly (readonly [string, ReplyKind, string])[] = [
  ['94', 'reply', say.reply],
  ['24', 'reply-all', say.replyAll],
  ['25', 'forward', say.forward],
];

function toggleMenu(
  button: Element,
  item: Element,
  thread: KnownThread,
  message: KnownMessage,
): void {
  const open = document.querySelector('.demo-message-menu');
  open?.remove();
  button.setAttribute('aria-expanded', String(open === null));
  if (open !== null) return;
  const entries = actionTypes.map(
    ([type, , word]) =>
      `<li class="W7g1Rb-Kf-J8" role="menuitem" tabindex="0" data-action-type="${type}">${word}</li>`,
  );
  const menu = draw(
    `<div class="tB5Jxf-M-S5Cmsd demo-message-menu"><ul class="aqdrmf-Kf" role="menu" tabindex="-1">${entries.join('')}</ul></div>`,
  );
  document.body.append(menu);
  const { bottom, left } = button.getBoundingClientRect();
  menu.style.top = `${bottom}px`;
  menu.style.left = `${left - 120}px`;
  for (const [type, kind] of actionTypes)
    menu.querySelector(`[data-action-type="${type}"]`)?.addEventListener('click', (event) => {
      record('click', `data-action-type=${type}`, event);
      menu.remove();
      button.setAttribute('aria-expanded', 'false');
      reply(item, thread, message, kind);
    });
}
