import type { Page } from 'puppeteer-core';
import { firstAnswer, type Respond } from './respond';

/** Answers every request of `page` with the demos, each at its true origin; nothing reaches the network. */
export async function servePuppeteer(page: Page, ...responders: readonly Respond[]): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = request.url();
    if (!url.startsWith('http')) return request.continue().catch(() => undefined);
    // A held request outlives its page: then nobody knows what was sent, and nobody is left to answer.
    const body = await request.fetchPostData().then(
      (sent) => sent ?? '',
      () => undefined,
    );
    if (body === undefined) return request.abort('aborted').catch(() => undefined);
    const response = await firstAnswer(responders, {
      url,
      method: request.method(),
      headers: request.headers(),
      body,
    });
    if (response === 'refused') return request.abort('internetdisconnected').catch(() => undefined);
    return request.respond({ ...response }).catch(() => undefined);
  });
}
