import {
  Archive,
  ChevronDown,
  Ellipsis,
  ExternalLink,
  Flag,
  Folder,
  Forward,
  type IconNode,
  Inbox,
  Mail,
  MailOpen,
  Paperclip,
  Reply,
  ReplyAll,
  Search,
  SendHorizontal,
  Settings,
  ShieldAlert,
  SquarePen,
  Trash2,
  X,
} from 'lucide';
import { createElement } from 'preact';
import { css } from './config';

/** An icon as Outlook's: named by `data-icon-name`, its picture further inside (capture composeToolbar; lucide's here). */
export function Icon({ name, word }: { name: string; word?: string }) {
  const shape = shapes[name.replace(/(Regular|Filled)$/, '')] ?? [];
  return (
    <i data-icon-name={name} aria-hidden="true" class={css('h-icon')} title={word}>
      <span role="presentation" aria-hidden="true" class={css('h-glyph')}>
        <svg viewBox="0 0 24 24" class={css('fui-Icon', 'h-drawing')}>
          {shape.map(([tag, attributes]) => createElement(tag, attributes))}
        </svg>
      </span>
    </i>
  );
}

const shapes: Readonly<Record<string, IconNode>> = {
  ArrowReply: Reply,
  ArrowReplyAll: ReplyAll,
  ArrowForward: Forward,
  Compose: SquarePen,
  Delete: Trash2,
  Archive,
  ShieldError: ShieldAlert,
  MailRead: MailOpen,
  MailUnread: Mail,
  Flag,
  ChevronDown,
  Attach: Paperclip,
  Send: SendHorizontal,
  Mail,
  Folder,
  Settings,
  Search,
  MoreHorizontal: Ellipsis,
  Open: ExternalLink,
  Inbox,
  Dismiss: X,
};
