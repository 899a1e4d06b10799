import type { BrowserContext } from 'playwright';
import { firstAnswer, type Respond } from './respond';

/** Answers every request of `context` with the demos, each at its true origin; nothing reaches the network. */
export async function servePlaywright(
  context: BrowserContext,
  ...responders: readonly Respond[]
): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const request = route.request();
    const response = await firstAnswer(responders, {
      url: request.url(),
      method: request.method(),
      headers: request.headers(),
      body: request.postData() ?? '',
    });
    // A held request outlives its page: then there is nobody left to answer.
    if (response === 'refused') return route.abort('internetdisconnected').catch(() => undefined);
    return route.fulfill({ ...response, headers: { ...response.headers } }).catch(() => undefined);
  });
}
