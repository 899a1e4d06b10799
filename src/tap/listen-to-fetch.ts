import { type Exchange, type OpenExchange, quietly, quietlyNow } from './listen';
import { headersOf, ownValue } from './request-headers';

/**
 * Listens to the page's fetches. Other URLs get the browser's own promise; ours get one that settles the same way
 * with the same Response, cloned before the page can read it.
 * The body of a Request object is not read: that would have to be done before the page's own call.
 */
export function listenToFetch(page: Window & typeof globalThis, open: OpenExchange): void {
  page.fetch = new Proxy(page.fetch, {
    apply(fetch, self, args: unknown[]) {
      const exchange = quietlyNow(() => open(urlOf(args[0])));
      const answer: Promise<Response> = Reflect.apply(fetch, self, args);
      if (exchange === undefined) return answer;
      const body = quietlyNow(() => bodyOf(args[1]));
      const headers = quietlyNow(() => headersOf(args[0], args[1], exchange.headers)) ?? new Map();
      quietly(() => exchange.sent(body, headers));
      return answer.then((response) => {
        quietlyNow(() => hear(response, exchange));
        return response;
      });
    },
  });
}

function urlOf(input: unknown): unknown {
  return input instanceof Request ? input.url : input;
}

function bodyOf(init: unknown): string | undefined {
  const body = ownValue(init, 'body');
  return typeof body === 'string' ? body : undefined;
}

function hear(response: Response, exchange: Exchange): void {
  if (response.status >= 400) quietly(() => exchange.refused());
  if (!response.ok) return;
  const text = response.clone().text();
  // An answer that the page aborts rejects here too, and is nobody's error.
  text.then(
    (answer) => quietly(() => exchange.answered(answer)),
    () => undefined,
  );
}
