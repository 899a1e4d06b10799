import * as InboxSDK from '@inboxsdk/core';

/** What InboxSDK found in the page, left in an attribute of the document for the test to read. */
export interface Seen {
  rows: { thread: string; subject: string; people: string[] }[];
  threads: { id: string; subject: string }[];
  messages: { id: string; sender: string; recipients: string[] }[];
  boxes: { to: string[]; from: string; subject: string; kind: 'reply' | 'new'; text: string }[];
  sent: { thread: string; message: string }[];
  errors: string[];
}

const seen: Seen = { rows: [], threads: [], messages: [], boxes: [], sent: [], errors: [] };
const publish = () => {
  document.documentElement.dataset.seen = JSON.stringify(seen);
};

window.addEventListener('error', (event) => note(event.error));
window.addEventListener('unhandledrejection', (event) => note(event.reason));

function note(error: unknown): void {
  seen.errors.push(error instanceof Error ? String(error.stack) : String(error));
  publish();
}

InboxSDK.load(2, 'sdk_demo_0000000000', { eventTracking: false, globalErrorLogging: false })
  .then((sdk) => {
    publish();
    sdk.Lists.registerThreadRowViewHandler(async (row) => {
      const people = row
        .getContacts()
        .map((contact: { emailAddress: string }) => contact.emailAddress);
      seen.rows.push({ thread: await row.getThreadIDAsync(), subject: row.getSubject(), people });
      publish();
    });
    sdk.Conversations.registerThreadViewHandler(async (thread) => {
      seen.threads.push({ id: await thread.getThreadIDAsync(), subject: thread.getSubject() });
      publish();
    });
    sdk.Conversations.registerMessageViewHandler(async (message) => {
      seen.messages.push({
        id: await message.getMessageIDAsync(),
        sender: message.getSender().emailAddress,
        recipients: message.getRecipientEmailAddresses(),
      });
      publish();
    });
    sdk.Compose.registerComposeViewHandler((box) => {
      box.on('sent', async (event) => {
        const [thread, message] = await Promise.all([event.getThreadID(), event.getMessageID()]);
        seen.sent.push({ thread, message });
        publish();
      });
      seen.boxes.push({
        to: box.getToRecipients().map((contact) => contact.emailAddress),
        from: box.getFromContact().emailAddress,
        subject: box.getSubject(),
        kind: box.isReply() ? 'reply' : 'new',
        text: box.getTextContent(),
      });
      publish();
    });
  })
  .catch(note);
