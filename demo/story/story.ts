import type { Address } from '../mailbox/mail';
import {
  type Mailbox,
  type MailboxOptions,
  type NewAccount,
  openMailbox,
} from '../mailbox/mailbox';
import { accounts as noraSignsIn, office, people } from './people';
import { businessStory, officeStory, ownStory } from './threads';

/** One message of the story. `ago` counts back from now; days are 24 h. */
export interface Told {
  readonly from: keyof typeof people;
  readonly ago: { readonly days?: number; readonly hours?: number; readonly minutes?: number };
  readonly text: string;
  readonly to?: readonly (keyof typeof people)[];
  readonly cc?: readonly (keyof typeof people)[];
  readonly replyTo?: keyof typeof people;
  readonly attachment?: string;
  /** An answer of the owner that still lies as a draft. */
  readonly state?: 'draft' | 'unread';
}

export interface ToldThread {
  readonly subject: string;
  readonly labels: readonly string[];
  readonly messages: readonly Told[];
}

export interface StoryOptions extends Pick<MailboxOptions, 'undoMs' | 'deliveryReports'> {
  /** Epoch ms; also asked later, for what happens then. */
  readonly now: () => number;
  /** Rows added below the story, for tests of long lists. */
  readonly extraRows?: number;
  /** Who signs in instead of Nora's two accounts: the first has the firm's mail, the second her own. */
  readonly accounts?: readonly NewAccount[];
  /** A third account that several people read, for webmails that show it inside the first. */
  readonly sharedMailbox?: 'present' | 'absent';
}

/** A small firm's mailbox of about thirty threads around `now`, in two accounts. */
export function openStory({
  now,
  extraRows = 0,
  accounts = noraSignsIn,
  sharedMailbox = 'absent',
  ...more
}: StoryOptions): Mailbox {
  const signedIn = sharedMailbox === 'present' ? [...accounts.slice(0, 2), office] : accounts;
  const mailbox = openMailbox({ now, accounts: signedIn, ...more });
  const start = now();
  for (const told of businessStory) tell(mailbox, 0, told, start);
  if (signedIn.length > 1) for (const told of ownStory) tell(mailbox, 1, told, start);
  if (signedIn.length > 2) for (const told of officeStory) tell(mailbox, 2, told, start);
  for (let row = 0; row < extraRows; row += 1) tell(mailbox, 0, extra(row), start);
  return mailbox;
}

function tell(mailbox: Mailbox, account: number, told: ToldThread, start: number): void {
  let thread: string | undefined;
  for (const one of told.messages) {
    const at = start - length(one.ago);
    const first = thread === undefined;
    const subject = first ? told.subject : `Re: ${told.subject}`;
    thread = ownWords(mailbox, account, one)
      ? mailbox.writeOwn({
          ...letter(mailbox, one),
          account,
          thread,
          subject,
          at,
          labels: told.labels,
        })
      : mailbox.threadOf(
          mailbox.deliver({
            ...letter(mailbox, one),
            account,
            ...(thread === undefined ? {} : { thread }),
            subject,
            at,
            labels: [...told.labels, ...(one.state === 'unread' ? ['^u'] : ['^o'])],
          }),
          account,
        );
  }
}

const ownWords = (mailbox: Mailbox, account: number, one: Told) => {
  const { owner, aliases } = mailbox.account(account);
  return [owner, ...aliases].some((own) => own.address === whoIs(mailbox, one.from).address);
};

/** Nora is whoever signs in first. */
const whoIs = (mailbox: Mailbox, name: keyof typeof people): Address =>
  name === 'nora' ? mailbox.account(0).owner : people[name];

function letter(mailbox: Mailbox, one: Told) {
  const several = (names: readonly (keyof typeof people)[]) =>
    names.map((name) => whoIs(mailbox, name));
  return {
    from: whoIs(mailbox, one.from),
    text: one.text,
    ...(one.to === undefined ? {} : { to: several(one.to) }),
    ...(one.cc === undefined ? {} : { cc: several(one.cc) }),
    ...(one.replyTo === undefined ? {} : { replyTo: [people[one.replyTo]] }),
    ...(one.attachment === undefined
      ? {}
      : { attachments: [{ name: one.attachment, type: 'application/pdf', bytes: 48_213 }] }),
    state: one.state === 'draft' ? ('draft' as const) : ('sent' as const),
  };
}

const length = ({ days = 0, hours = 0, minutes = 0 }: Told['ago']) =>
  ((days * 24 + hours) * 60 + minutes) * 60_000;

function extra(row: number): ToldThread {
  const writers = ['sam', 'lucia', 'ben', 'farid', 'grace'] as const;
  return {
    subject: `Question ${row + 1} about the garden`,
    labels: ['^i', '^smartlabel_personal'],
    messages: [
      {
        from: writers[row % writers.length] ?? 'sam',
        ago: { days: 3 + Math.floor(row / 4), minutes: row * 7 },
        text: `Hello Nora, could you tell me what number ${row + 1} would cost?`,
      },
    ],
  };
}
