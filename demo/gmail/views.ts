import { type Account, isDraft, type Message, plainText, type Thread } from '../mailbox/mail';
import { alone, threadTime } from './sync-records';

/** The threads of one list of the page, newest first, and how many there are in all. */
export interface View {
  readonly threads: readonly Thread[];
  readonly total: number;
}

interface Page {
  readonly from: number;
  readonly size: number;
  readonly conversationView: 'on' | 'off';
}

const categories = {
  primary: '^smartlabel_personal',
  promotions: '^smartlabel_promo',
  social: '^smartlabel_social',
  updates: '^smartlabel_notification',
  forums: '^smartlabel_group',
};

/** What the list `name` shows: `inbox/primary`, `sent`, `label/x`, `search/words`, … */
export function view(account: Account, name: string, page: Page): View {
  const matches = inView(name);
  const threads = [...account.threads.values()].filter((thread) =>
    thread.messages.some((message) => matches(message, thread)),
  );
  const shown =
    page.conversationView === 'on'
      ? threads
      : threads.flatMap((thread) =>
          thread.messages
            .filter((message) => matches(message, thread))
            .map((message) => alone(thread, message)),
        );
  const time = name === 'sent' || name === 'drafts' ? newest : threadTime;
  const ordered = shown.sort((a, b) => time(b) - time(a));
  return { threads: ordered.slice(page.from, page.from + page.size), total: ordered.length };
}

const newest = (thread: Thread) => Math.max(...thread.messages.map((message) => message.time));

function inView(name: string): (message: Message, thread: Thread) => boolean {
  const [place = '', ...rest] = name.split('/');
  const argument = decodeURIComponent(rest.join('/')).replace(/\+/g, ' ');
  const has = (label: string) => (message: Message) => alive(message) && message.labels.has(label);
  switch (place) {
    case 'inbox': {
      if (argument === '') return has('^i');
      const label = categories[argument as keyof typeof categories];
      return (message) =>
        alive(message) && message.labels.has('^i') && categoryOf(message) === label;
    }
    case 'category':
      return has(categories[argument as keyof typeof categories]);
    case 'starred':
      return has('^t');
    case 'sent':
      return has('^f');
    case 'drafts':
      return has('^r');
    case 'scheduled':
      return has('^scheduled');
    case 'trash':
      return (message) => message.labels.has('^k');
    case 'spam':
      return (message) => message.labels.has('^s');
    case 'label':
      return has(`^x_${argument}`);
    case 'search':
      return search(argument);
    default:
      return alive;
  }
}

const alive = (message: Message) => !message.labels.has('^k') && !message.labels.has('^s');

/** Forums have no tab of their own here: as in Gmail without that tab, they stand under Primary. */
function categoryOf(message: Message): string {
  const found = [categories.promotions, categories.social, categories.updates].find((label) =>
    message.labels.has(label),
  );
  return found ?? categories.primary;
}

function search(words: string): (message: Message) => boolean {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (message) =>
    alive(message) && terms.every((term) => (isDraft(message) ? false : found(message, term)));
}

function found(message: Message, term: string): boolean {
  const [key, value] = term.split(':');
  if (key === 'from' && value !== undefined) return message.from.address.includes(value);
  if (key === 'rfc822msgid' && value !== undefined) return message.messageId.includes(value);
  if (key === 'in' || key === 'is') return true;
  const text = `${message.subject} ${message.from.address} ${message.from.name}`;
  return `${text} ${plainText(message.html)}`.toLowerCase().includes(term);
}
