import type { Endpoint } from './endpoints';
import { type Listener, quietly, quietlyNow } from './listen';

/**
 * Listens to the page's fetches. Other URLs get the browser's own promise; ours get one that settles the same way
 * with the same Response, cloned before the page can read it.
 */
export function listenToFetch(page: Window & typeof globalThis, listener: Listener): void {
  page.fetch = new Proxy(page.fetch, {
    apply(fetch, self, args: unknown[]) {
      const endpoint = quietlyNow(() => listener.endpointOf(urlOf(args[0])));
      const answer: Promise<Response> = Reflect.apply(fetch, self, args);
      if (endpoint === undefined) return answer;
      const body = quietlyNow(() => bodyOf(args[1]));
      if (body !== undefined) quietly(() => listener.sent(endpoint, body));
      return answer.then((response) => {
        quietlyNow(() => hear(response, endpoint, listener));
        return response;
      });
    },
  });
}

function urlOf(input: unknown): unknown {
  return input instanceof Request ? input.url : input;
}

function bodyOf(init: unknown): string | undefined {
  const body = typeof init === 'object' && init !== null && 'body' in init ? init.body : undefined;
  return typeof body === 'string' ? body : undefined;
}

function hear(response: Response, endpoint: Endpoint, listener: Listener): void {
  if (!response.ok) return;
  const text = response.clone().text();
  // An answer that the page aborts rejects here too, and is nobody's error.
  text.then(
    (answer) => quietly(() => listener.answered(endpoint, answer)),
    () => undefined,
  );
}
