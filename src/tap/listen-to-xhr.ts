import { type Exchange, type OpenExchange, quietly, quietlyNow } from './listen';
import { addHeader } from './request-headers';

/**
 * Listens to the page's XMLHttpRequests. The page's calls reach the browser as they are, with the same results and
 * errors; a Proxy around the native function keeps its name, length and `[native code]`.
 */
export function listenToXhr(requests: typeof XMLHttpRequest, open: OpenExchange): void {
  const { prototype } = requests;
  const opened: Opened = new WeakMap();
  prototype.open = new Proxy(prototype.open, {
    apply(native, xhr: XMLHttpRequest, args: unknown[]) {
      quietlyNow(() => note(opened, xhr, open(args[1])));
      return Reflect.apply(native, xhr, args);
    },
  });
  prototype.setRequestHeader = new Proxy(prototype.setRequestHeader, {
    apply(native, xhr: XMLHttpRequest, args: unknown[]) {
      const result: unknown = Reflect.apply(native, xhr, args);
      quietlyNow(() => noteHeader(opened.get(xhr), args[0], args[1]));
      return result;
    },
  });
  prototype.send = new Proxy(prototype.send, {
    apply(native, xhr: XMLHttpRequest, args: unknown[]) {
      const request = opened.get(xhr);
      if (request !== undefined) {
        quietlyNow(() => hear(xhr, request, opened));
        const body = typeof args[0] === 'string' ? args[0] : undefined;
        quietly(() => request.exchange.sent(body, request.headers));
      }
      return Reflect.apply(native, xhr, args);
    },
  });
}

/** One for each opening, so that an answer is never taken for that of a later one on the same object. */
interface Request {
  exchange: Exchange;
  headers: Map<string, string>;
}

type Opened = WeakMap<XMLHttpRequest, Request>;

function note(opened: Opened, xhr: XMLHttpRequest, exchange: Exchange | undefined): void {
  if (exchange === undefined) opened.delete(xhr);
  else opened.set(xhr, { exchange, headers: new Map() });
}

function noteHeader(request: Request | undefined, name: unknown, value: unknown): void {
  if (request === undefined || typeof name !== 'string') return;
  addHeader(request.headers, name, value, request.exchange.headers);
}

/**
 * `loadend` comes behind every `load` handler of the page. Where one of those opens and sends the object anew, the
 * first `loadend` comes while the second answer is still under way.
 */
function hear(xhr: XMLHttpRequest, request: Request, opened: Opened): void {
  const isThis = () => opened.get(xhr) === request;
  const ended = () => {
    if (isThis() && xhr.readyState !== XMLHttpRequest.DONE) return;
    xhr.removeEventListener('loadend', ended);
    quietly(() => {
      if (!isThis()) return;
      if (xhr.status >= 400) request.exchange.refused();
      else if (xhr.status >= 200 && xhr.status <= 299) request.exchange.answered(answerOf(xhr));
    });
  };
  xhr.addEventListener('loadend', ended);
}

function answerOf(xhr: XMLHttpRequest): unknown {
  if (xhr.responseType === '' || xhr.responseType === 'text') return xhr.responseText;
  if (xhr.responseType === 'arraybuffer') return new TextDecoder().decode(xhr.response);
  return xhr.responseType === 'json' ? xhr.response : undefined;
}
