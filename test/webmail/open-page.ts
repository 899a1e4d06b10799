import { onTestFinished } from 'vitest';
import { createPage, type Page } from '../../src/webmail/gmail/page';
import type { GmailParts } from '../../src/webmail/gmail/selectors';

/**
 * Lays `html` out in a frame of its own, without scripts and remote content, and gives it as a Gmail page at `url`.
 * The frame goes when the test ends.
 */
export function openPage(
  html: string,
  url = 'https://mail.google.com/mail/u/0/#inbox',
  parts?: GmailParts,
): Page {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '800';
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const inside = frame.contentDocument;
  if (inside === null) throw new Error('The frame has no document');
  const read = new DOMParser().parseFromString(html, 'text/html');
  for (const loaded of read.querySelectorAll('script, [src], link, iframe')) {
    if (loaded.localName === 'script') loaded.remove();
    else loaded.removeAttribute('src');
  }
  inside.replaceChild(inside.adoptNode(read.documentElement), inside.documentElement);
  return createPage(inside, new URL(url), parts);
}
