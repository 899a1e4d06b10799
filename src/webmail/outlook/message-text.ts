import { bodyTextReader } from '../message-text';

/**
 * What the writer of a message wrote anew. Outlook folds quoted history away or marks where it begins with
 * `#divRplyFwdMsg`, `#appendonsend` or its reference message (general knowledge; facts B2, B4 for the signature).
 */
export const bodyText = bodyTextReader({
  within: [
    '[id="Signature"]',
    '[id$="_Signature"]',
    '.gmail_quote',
    '.gmail_quote_container',
    '.gmail_attr',
    'blockquote[id$="mailcite"]',
  ].join(', '),
  from: [
    '[id$="divRplyFwdMsg"]',
    '[id$="appendonsend"]',
    '[id$="mail-editor-reference-message-container"]',
  ].join(', '),
});
