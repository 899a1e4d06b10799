import { bodyTextReader } from '../message-text';

/** What the writer of a message wrote anew. Facts A3, A4: quotes, their heads, trimmed parts and signatures. */
export const bodyText = bodyTextReader({
  within: [
    '.gmail_quote',
    '.gmail_quote_container',
    '.gmail_attr',
    '.gmail_extra',
    '.gmail_signature',
    '.gmail_signature_prefix',
    '.adL',
    '.yj6qo',
  ].join(', '),
});
