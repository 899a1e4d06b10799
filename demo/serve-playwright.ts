import type { BrowserContext } from 'playwright';
import { origin, type Respond } from './gmail/serve';

/** Answers every request of `context` with the demo, at Gmail's true origin; nothing reaches the network. */
export async function servePlaywright(context: BrowserContext, respond: Respond): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const request = route.request();
    if (!request.url().startsWith(origin)) return route.abort('internetdisconnected');
    const response = await respond({
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
