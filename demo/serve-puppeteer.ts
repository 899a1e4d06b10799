import type { Page } from 'puppeteer-core';
import { firstAnswer, type Respond } from './respond';

/** Answers every request of `page` with the demos, each at its true origin; nothing reaches the network. */
export async function servePuppeteer(page: Page, ...responders: readonly Respond[]): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = request.url();
    if (!url.startsWith('http')) return request.continue().catch(() => undefined);
    // A held request outlives its page: then there is nobody left to answer.
    const sent = await request.fetchPostData().catch(() => undefined);
    const response = await firstAnswer(responders, {
      url,
      method: request.method(),
      headers: request.headers(),
      body: sent ?? '',
    });
    if (response === 'refused') return request.abort('internetdisconnected').catch(() => undefined);
    const { status, headers, body } = response;
    return request.respond({ status, headers, body }).catch(() => undefined);
  });
}
