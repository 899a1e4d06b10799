import { onTestFinished } from 'vitest';
import { createPage, type Page } from '../../../src/webmail/outlook/page';
import type { OutlookParts } from '../../../src/webmail/outlook/selectors';

/** Lays `html` out in a frame of its own and gives it as an Outlook page at `url`; it goes when the test ends. */
export function openPage(
  html: string,
  url = 'https://outlook.office.com/mail/inbox',
  parts?: OutlookParts,
): Page {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '800';
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const inside = frame.contentDocument;
  if (inside === null) throw new Error('The frame has no document');
  const read = new DOMParser().parseFromString(html, 'text/html');
  for (const loaded of read.querySelectorAll('[src]')) loaded.removeAttribute('src');
  inside.replaceChild(inside.adoptNode(read.documentElement), inside.documentElement);
  return createPage(inside, new URL(url), parts);
}
