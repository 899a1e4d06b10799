import { isDraft, isOwn, type Message, plainText, type Thread } from '../../demo/mailbox/mail';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { openStory } from '../../demo/story/story';
import { firmOwner } from '../../demo/tour-steps';
import type { DecisionBody } from '../../src/core/decision';
import type { AccountKey } from '../../src/core/mail';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Settings } from '../../src/core/settings/settings';
import type { Sighting } from '../../src/core/sighting';
import { askFromPage } from '../e2e/ask-from';
import type { Studio } from './studio';

export const nora: AccountKey = `gmail:${firmOwner}`;
const hour = 3_600_000;

/** Whatever the day of the week is on which this runs. */
export const everyDay: Settings = {
  ...firstSettings,
  hours: Array.from({ length: 7 }, () => [{ start: 9 * 60, end: 17 * 60 }]),
  checkMail: 'declined',
};

/** Records the demo's mail as its page tells it, and some decisions, so that the list has every group. */
export async function recordStory(studio: Studio): Promise<void> {
  const { mail, open } = studio;
  const now = Date.now();
  const page = await open('src/pages/welcome/index.html');
  await askFromPage(page, 'switch-account', { account: nora, on: true });
  await askFromPage(page, 'change-settings', { settings: everyDay });
  await askFromPage(page, 'scan', { account: nora, to: 'decline' });
  const mailbox = openStory({ now: () => now });
  breakPromise(mailbox, now);
  const threads = [...mailbox.account(0).threads.values()];
  const sightings = threads.flatMap((each) => sighted(each, now));
  await mail.ask('record', { account: nora, sightings: [...sightings, inboxOf(threads, now)] });
  const decide = async (subject: string, body: DecisionBody) => {
    const found = threads.find(({ messages }) => messages[0]?.subject === subject);
    if (found === undefined) throw new RangeError(`The demo has no thread about ${subject}`);
    await askFromPage(page, 'decide', { account: nora, thread: found.legacyId, body });
  };
  await decide('Terrace for the café', {
    kind: 'pledge',
    until: now + 27 * hour,
    words: 'the offer, with seven tables and narrower planters',
  });
  await decide('Lawn or meadow?', { kind: 'snooze', until: now + 30 * hour });
  // A promise is made for a time to come, and broken once that has passed.
  await decide('Van on Friday', { kind: 'pledge', until: Date.now() + 1_500 });
  await page.close();
}

/** Of long names, too: the promise of yesterday was not kept. */
function breakPromise(mailbox: Mailbox, now: number): void {
  const asker = {
    name: 'Dr. Konstantin-Alexander von Hohenfels-Wartenberg',
    address: 'konstantin-alexander@von-hohenfels-wartenberg.example',
  };
  const subject = 'Plant list for the herb garden, with prices and times of delivery, as spoken of';
  const asks = { from: asker, subject, labels: ['^i', '^smartlabel_personal'] };
  const text = 'When do I get the plant list?';
  const message = mailbox.deliver({ ...asks, text, at: now - 28 * hour });
  mailbox.writeOwn({
    ...asks,
    account: 0,
    thread: mailbox.threadOf(message),
    from: mailbox.account(0).owner,
    to: [asker],
    text: 'I will send you the plant list today by 5 pm.',
    at: now - 26 * hour,
    state: 'sent',
  });
}

function sighted(thread: Thread, now: number): Sighting[] {
  const messages = thread.messages.filter((each) => !isDraft(each));
  const [first] = messages;
  if (first === undefined) return [];
  return [
    ...messages.map((message) => seen(thread, message, now)),
    {
      kind: 'thread',
      thread: thread.legacyId,
      sense: 'json',
      at: now,
      facts: { subject: first.subject, participants: [named(first.from)], place: 'inbox' },
    },
  ];
}

function seen(thread: Thread, message: Message, now: number): Sighting {
  const { labels, time, from, to, cc, replyTo, subject, html } = message;
  const category = categories.find(([label]) => labels.has(label))?.[1];
  const [answerTo] = replyTo;
  return {
    kind: 'message',
    thread: thread.legacyId,
    id: message.id,
    sense: 'json',
    at: now,
    text: plainText(html),
    facts: {
      sentAt: time,
      from: named(from),
      to: to.map(named),
      cc: cc.map(named),
      subject,
      state: isOwn(message) ? 'sent' : 'arrived',
      ...(category && { category }),
      ...(answerTo && { replyTo: named(answerTo) }),
    },
  };
}

const categories = [
  ['^smartlabel_promo', 'promotions'],
  ['^smartlabel_social', 'social'],
  ['^smartlabel_notification', 'updates'],
] as const;

const named = ({ address, name }: { address: string; name: string }) => ({ address, name });

function inboxOf(threads: readonly Thread[], now: number): Sighting {
  const times = threads.flatMap(({ messages }) => messages.at(-1)?.time ?? []);
  return {
    kind: 'list',
    list: 'inbox',
    sense: 'json',
    at: now,
    complete: true,
    newest: Math.max(...times),
    oldest: Math.min(...times),
    more: false,
    threads: threads.map(({ legacyId }) => legacyId),
  };
}
