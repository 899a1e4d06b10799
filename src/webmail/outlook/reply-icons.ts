/**
 * Names of the icons of Fluent UI that the buttons of Outlook's reply bear. They are the same in every language
 * (facts B4). `Regular` names with and without a size are Fluent 2's, the bare ones those of Fabric before it.
 */
const icons = {
  reply: [...fluent('ArrowReply'), 'Reply', 'ReplyMirrored', 'MailReply', 'MailReplyMirrored'],
  replyAll: [...fluent('ArrowReplyAll'), 'ReplyAll', 'ReplyAllMirrored', 'MailReplyAll'],
  forward: [...fluent('ArrowForward'), 'Forward', 'MailForward'],
  send: [...fluent('Send'), 'Send', 'SendMirrored'],
  discard: [...fluent('Delete'), 'Delete'],
  undo: [...fluent('ArrowUndo'), 'Undo'],
} as const;

function fluent(name: string): string[] {
  return ['', '16', '20', '24', '28'].flatMap((size) => [
    `${name}${size}Regular`,
    `${name}${size}Filled`,
  ]);
}

/** Selects an icon of exactly this kind. */
export function icon(kind: keyof typeof icons): string {
  return `:is(${icons[kind].map((name) => `[data-icon-name="${name}"]`).join(', ')})`;
}

/** Selects a button with such an icon: not one that opens a menu, nor one that bears another icon of a mail act. */
export function buttonOf(kind: keyof typeof icons): string {
  const others = (['reply', 'replyAll', 'forward', 'send', 'discard'] as const)
    .filter((other) => other !== kind)
    .map(icon);
  return `:is(button, [role=button], [role^=menuitem]):not([aria-haspopup=true], [aria-haspopup=menu]):has(${icon(kind)}):not(:has(${others.join(', ')}))`;
}
