import type { Endpoint } from './endpoints';
import { type Listener, quietly, quietlyNow } from './listen';

/**
 * Listens to the page's XMLHttpRequests. The page's calls reach the browser as they are, with the same results and
 * errors; a Proxy around the native function keeps its name, length and `[native code]`.
 */
export function listenToXhr(requests: typeof XMLHttpRequest, listener: Listener): void {
  const { prototype } = requests;
  const opened = new WeakMap<XMLHttpRequest, Endpoint>();
  prototype.open = new Proxy(prototype.open, {
    apply(open, xhr: XMLHttpRequest, args: unknown[]) {
      quietlyNow(() => note(opened, xhr, listener.endpointOf(args[1])));
      return Reflect.apply(open, xhr, args);
    },
  });
  prototype.send = new Proxy(prototype.send, {
    apply(send, xhr: XMLHttpRequest, args: unknown[]) {
      const endpoint = opened.get(xhr);
      if (endpoint !== undefined) {
        quietlyNow(() => hear(xhr, endpoint, opened, listener));
        const [body] = args;
        if (typeof body === 'string') quietly(() => listener.sent(endpoint, body));
      }
      return Reflect.apply(send, xhr, args);
    },
  });
}

type Opened = WeakMap<XMLHttpRequest, Endpoint>;

/** A copy for each opening, so that an answer is never taken for that of a later one on the same object. */
function note(opened: Opened, xhr: XMLHttpRequest, endpoint: Endpoint | undefined): void {
  if (endpoint === undefined) opened.delete(xhr);
  else opened.set(xhr, { ...endpoint });
}

/**
 * `loadend` comes behind every `load` handler of the page. Where one of those opens and sends the object anew, the
 * first `loadend` comes while the second answer is still under way.
 */
function hear(xhr: XMLHttpRequest, endpoint: Endpoint, opened: Opened, listener: Listener): void {
  const isThis = () => opened.get(xhr) === endpoint;
  const ended = () => {
    if (isThis() && xhr.readyState !== XMLHttpRequest.DONE) return;
    xhr.removeEventListener('loadend', ended);
    quietly(() => {
      if (!isThis() || xhr.status < 200 || xhr.status > 299) return;
      listener.answered(endpoint, answerOf(xhr));
    });
  };
  xhr.addEventListener('loadend', ended);
}

function answerOf(xhr: XMLHttpRequest): unknown {
  if (xhr.responseType === '' || xhr.responseType === 'text') return xhr.responseText;
  if (xhr.responseType === 'arraybuffer') return new TextDecoder().decode(xhr.response);
  return xhr.responseType === 'json' ? xhr.response : undefined;
}
