import type { BrowserContext } from 'playwright';
import { readCapture } from './capture-files';

/** Where Gmail shows the first account that is signed in (facts A1). */
export const gmailAddress = 'https://mail.google.com/mail/u/0/';

/**
 * Serves a captured page at Gmail's true address, so that the true manifest decides what runs there.
 * Whatever else the page asks for stays refused: see launchWithExtension.
 */
export async function serveCapture(context: BrowserContext, path: string): Promise<void> {
  await servePage(context, await readCapture(path));
}

/** Serves any page at Gmail's true address. */
export async function servePage(context: BrowserContext, html: string): Promise<void> {
  await context.route(gmailAddress, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
}
