import { type Account, escapeHtml, plainText } from '../mailbox/mail';

/**
 * The page "Show original" of one message, by its sync or legacy id; undefined where there is none.
 * Its link to the download names the legacy id (InboxSDK getGmailMessageIdForSyncMessageId).
 */
export function originalPage(account: Account, id: string): string | undefined {
  const messages = [...account.threads.values()].flatMap((thread) => thread.messages);
  const message = messages.find((one) => one.id === id || one.legacyId === id);
  if (message === undefined) return undefined;
  const people = message.to.map((someone) => `${someone.name} <${someone.address}>`).join(', ');
  const original = [
    `Message-ID: ${message.messageId}`,
    `Date: ${new Date(message.time).toUTCString()}`,
    `Subject: ${message.subject}`,
    `From: ${message.from.name} <${message.from.address}>`,
    `To: ${people}`,
    '',
    plainText(message.html),
  ].join('\n');
  const download = `/mail/u/${account.index}?view=att&th=${message.legacyId}&attid=0&disp=comp`;
  return `<!DOCTYPE html><html><head><title>Original Message</title></head><body><a href="${download.replace(/&/g, '&amp;')}" class="download_message">Download</a><pre class="raw_message_text" id="raw_message_text">\n${escapeHtml(original)}</pre></body></html>`;
}
