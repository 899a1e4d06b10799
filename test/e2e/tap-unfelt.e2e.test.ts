import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startTapBench, type TapBench } from './tap-page';

const list = JSON.stringify([0, null, [], 'ü🍵']);

/** Each answer at an endpoint that the tap hears, and the same at one that it does not. */
function site(): Site {
  const stalled: (() => void)[] = [];
  const answers: Site = {
    '': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'x-mark': 'a' })
        .end(list),
  };
  const behaviours: Site = {
    fails: (_request, response) => response.writeHead(500, 'Broken').end('no'),
    empty: (_request, response) => response.writeHead(204).end(),
    breaks: (_request, response) => response.socket?.destroy(),
    'breaks-midway': (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('[1,');
      stalled.push(() => response.socket?.destroy());
    },
    streams: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[1,');
      stalled.push(() => response.end('2]'));
    },
    echoes: (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => response.end(`${request.method} ${Buffer.concat(parts)}`));
    },
    redirects: (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
  };
  const release: Site = {
    '/elsewhere': (_request, response) => response.end('elsewhere'),
    '/release': (_request, response) => {
      for (const go of stalled.splice(0)) go();
      response.end();
    },
    '/mail/u/0/': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Mail'),
  };
  const served: Site = { ...release };
  for (const path of ['/sync/u/0/i/s', '/other']) {
    served[path] = (request, response) => {
      const how = new URL(request.url ?? '', 'http://x').searchParams.get('how') ?? '';
      (behaviours[how] ?? answers[''])?.(request, response);
    };
  }
  return served;
}

let bench: TapBench;
beforeAll(async () => {
  bench = await startTapBench(site());
});
afterAll(() => bench.close());

/** The same code in a page with the tap and in one without leaves the same record. */
async function leavesTheSame(
  act: (url: string) => Promise<unknown>,
  path = '/sync/u/0/i/s',
): Promise<void> {
  const records: unknown[] = [];
  for (const tap of ['without tap', 'with tap'] as const) {
    const page = await bench.open('/mail/u/0/', tap);
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('answerable:tap-hello')));
    records.push(await page.evaluate(act, path));
    await page.context().close();
  }
  expect(records[0]).toBeDefined();
  expect(records[1]).toEqual(records[0]);
}

describe('the page’s XMLHttpRequest', () => {
  test.each(['/sync/u/0/i/s', '/other'])('has the same events, headers and text at %s', (path) =>
    leavesTheSame(async (url) => {
      const log: unknown[] = [];
      const xhr = new XMLHttpRequest();
      xhr.onreadystatechange = () => log.push(['state', xhr.readyState, xhr.status]);
      for (const type of ['loadstart', 'load', 'loadend', 'error', 'abort', 'timeout'] as const)
        xhr.addEventListener(type, (event) => log.push([event.type, event.loaded, event.total]));
      xhr.open('POST', url);
      xhr.setRequestHeader('x-test', '1');
      const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
      xhr.send('[1]');
      await ended;
      const headers = xhr.getAllResponseHeaders().replace(/date:.*/, '');
      return {
        log,
        headers,
        text: xhr.responseText,
        status: xhr.status,
        url: xhr.responseURL.slice(-12),
      };
    }, path),
  );

  test.each(['', 'text', 'json', 'arraybuffer', 'blob', 'document'])(
    'gives its response as %j',
    (type) =>
      leavesTheSame(async (url) => {
        const [path = '', as] = url.split(' ');
        const xhr = new XMLHttpRequest();
        xhr.open('GET', path);
        xhr.responseType = as as XMLHttpRequestResponseType;
        const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.send();
        await ended;
        const { response } = xhr;
        if (response instanceof ArrayBuffer)
          return [response.byteLength, xhr.response === response];
        if (response instanceof Blob) return [await response.text(), xhr.response === response];
        return [JSON.stringify(response), xhr.response === response];
      }, `/sync/u/0/i/s ${type}`),
  );

  test('works synchronously', () =>
    leavesTheSame(async (url) => {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', url, false);
      const log: string[] = [];
      xhr.onload = () => log.push('load');
      xhr.onloadend = () => log.push('loadend');
      xhr.send('[1]');
      log.push('after');
      return [log, xhr.responseText];
    }));

  test('fails in the same ways', () =>
    leavesTheSame(async (url) => {
      const records: unknown[] = [];
      for (const how of ['fails', 'empty', 'breaks', 'redirects']) {
        const xhr = new XMLHttpRequest();
        const log: string[] = [];
        for (const type of ['load', 'loadend', 'error', 'abort', 'timeout'] as const)
          xhr.addEventListener(type, () => log.push(type));
        xhr.open('GET', `${url}?how=${how}`);
        const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.send();
        await ended;
        records.push([how, log, xhr.status, xhr.statusText, xhr.responseText]);
      }
      return records;
    }));

  test('aborts and times out in the same ways', () =>
    leavesTheSame(async (url) => {
      const records: unknown[] = [];
      for (const how of ['abort', 'timeout']) {
        const xhr = new XMLHttpRequest();
        const log: string[] = [];
        for (const type of ['load', 'loadend', 'error', 'abort', 'timeout'] as const)
          xhr.addEventListener(type, () => log.push(type));
        xhr.open('GET', `${url}?how=streams`);
        if (how === 'timeout') xhr.timeout = 200;
        const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.onprogress = () => how === 'abort' && xhr.abort();
        xhr.send();
        await ended;
        records.push([how, log, xhr.status, xhr.readyState]);
      }
      return records;
    }));

  test('shows what has come so far', () =>
    leavesTheSame(async (url) => {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', `${url}?how=streams`);
      const parts: string[] = [];
      const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
      xhr.onprogress = () => {
        parts.push(xhr.responseText);
        if (parts.length === 1) fetch('/release');
      };
      xhr.send();
      await ended;
      return [parts[0], xhr.responseText];
    }));

  test('sends the same bodies', () =>
    leavesTheSame(async (url) => {
      const form = new URLSearchParams({ a: 'ü' });
      const bodies = ['[1]', new Blob(['b']), new TextEncoder().encode('c'), form, null, undefined];
      const echoed: string[] = [];
      for (const body of bodies) {
        const xhr = new XMLHttpRequest();
        xhr.open('PUT', `${url}?how=echoes`);
        const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.send(body);
        await ended;
        echoed.push(xhr.responseText);
      }
      return echoed;
    }));

  test('may be opened again while it is being answered', () =>
    leavesTheSame(async (url) => {
      const xhr = new XMLHttpRequest();
      const texts: string[] = [];
      const done = new Promise<void>((resolve) => {
        xhr.onload = () => {
          texts.push(xhr.responseText);
          if (texts.length === 3) return resolve();
          xhr.open('GET', texts.length === 1 ? '/elsewhere' : url);
          xhr.send();
        };
      });
      xhr.open('GET', url);
      xhr.send();
      await done;
      return texts;
    }));

  test('throws the same errors at misuse, and tells those of the page’s handlers', () =>
    leavesTheSame(async (url) => {
      const log: unknown[] = [];
      const attempt = (act: () => void) => {
        try {
          act();
        } catch (error) {
          log.push(error instanceof Error ? [error.name, error.message] : String(error));
        }
      };
      attempt(() => new XMLHttpRequest().send());
      attempt(() => new XMLHttpRequest().open('TRACE', url));
      attempt(() => new XMLHttpRequest().open('GET', 'http://['));
      attempt(() => Reflect.apply(XMLHttpRequest.prototype.open, new XMLHttpRequest(), ['GET']));
      attempt(() => Reflect.apply(XMLHttpRequest.prototype.send, {}, []));
      const failing = {
        toString() {
          throw new Error('mine');
        },
      };
      attempt(() => new XMLHttpRequest().open('GET', failing as unknown as string));
      const told = new Promise((resolve) => {
        window.onerror = (message) => resolve(message);
      });
      const xhr = new XMLHttpRequest();
      xhr.onload = () => {
        throw new Error('in the page');
      };
      xhr.open('GET', url);
      xhr.send();
      log.push(await told);
      return log;
    }));

  test('asks for the address of a request once', () =>
    leavesTheSame(async (url) => {
      let asked = 0;
      const xhr = new XMLHttpRequest();
      const address = {
        toString: () => {
          asked += 1;
          return url;
        },
      };
      xhr.open('GET', address as unknown as string);
      const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
      xhr.send();
      await ended;
      return [asked, xhr.status];
    }));

  test('and fetch look native, and keep their descriptors and their heirs', () =>
    leavesTheSame(async (url) => {
      const { prototype } = XMLHttpRequest;
      class Heir extends XMLHttpRequest {
        override open(method: string, address: string | URL) {
          super.open(method, address);
        }
      }
      const heir = new Heir();
      heir.open('GET', url);
      const ended = new Promise((resolve) => heir.addEventListener('loadend', resolve));
      heir.send();
      await ended;
      const looks = [prototype.open, prototype.send, window.fetch].map((native) => [
        native.name,
        native.length,
        /\[native code\]/.test(Function.prototype.toString.call(native)),
        typeof native,
        'prototype' in native,
      ]);
      const kept = [
        Object.getOwnPropertyDescriptor(prototype, 'open'),
        Object.getOwnPropertyDescriptor(prototype, 'send'),
        Object.getOwnPropertyDescriptor(window, 'fetch'),
      ].map((own) => [own?.writable, own?.enumerable, own?.configurable]);
      return [heir.responseText, looks, kept, Object.keys(prototype).length];
    }));
});

describe('the page’s fetch', () => {
  test.each(['/sync/u/0/i/s', '/other'])('has the same status, headers and body at %s', (path) =>
    leavesTheSame(async (url) => {
      const response = await fetch(url, { method: 'POST', body: '[1]' });
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      const copy = response.clone();
      return {
        headers,
        status: [response.status, response.ok, response.type, response.redirected],
        used: [response.bodyUsed, copy.bodyUsed],
        body: [await response.json(), await copy.text()],
        again: await response.text().catch((error) => error.name),
      };
    }, path),
  );

  test('takes a Request, a URL and bodies of every kind', () =>
    leavesTheSame(async (url) => {
      const whole = new URL(`${url}?how=echoes`, location.href);
      const method = 'POST';
      return Promise.all(
        [
          fetch(new Request(whole, { method, body: 'a' })),
          fetch(whole, { method, body: new Blob(['b']) }),
          fetch(whole.href, { method, body: new TextEncoder().encode('c') }),
          fetch(whole.href, { method, body: new URLSearchParams({ d: 'e' }) }),
          Reflect.apply(fetch, undefined, [whole.href]),
        ].map(async (answer) => (await answer).text()),
      );
    }));

  test('fails in the same ways', () =>
    leavesTheSame(async (url) => {
      const fate = (answer: Promise<Response>) =>
        answer.then(
          async (response) => [response.status, await response.text()],
          (error) => [error.name, error.message],
        );
      return [
        await fate(fetch(`${url}?how=fails`)),
        await fate(fetch(`${url}?how=empty`)),
        await fate(fetch(`${url}?how=breaks`)),
        await fate(fetch(`${url}?how=redirects`, { redirect: 'error' })),
        await fate(fetch('http://[')),
        await fate(Reflect.apply(fetch, {}, [url])),
      ];
    }));

  test('leaves a failure that nobody handles unhandled, once', () =>
    leavesTheSame(async (url) => {
      const reasons: string[] = [];
      const told = new Promise<void>((resolve) => {
        window.addEventListener('unhandledrejection', (event) => {
          reasons.push(String(event.reason));
          resolve();
        });
      });
      fetch(`${url}?how=breaks`);
      await told;
      // Another answer comes and goes: a second event would have been told by then.
      await (await fetch(url)).text();
      return reasons;
    }));

  test('streams: the first part is there before the last is sent', () =>
    leavesTheSame(async (url) => {
      const response = await fetch(`${url}?how=streams`);
      const reader = response.body?.getReader();
      const text = (part: Uint8Array | undefined) => new TextDecoder().decode(part);
      const first = text((await reader?.read())?.value);
      await fetch('/release');
      return [first, text((await reader?.read())?.value), (await reader?.read())?.done];
    }));

  test('is aborted by its signal or cut off on its way, and nothing is left unhandled', () =>
    leavesTheSame(async (url) => {
      const unhandled: string[] = [];
      window.addEventListener('unhandledrejection', (event) =>
        unhandled.push(String(event.reason)),
      );
      const early = await fetch(url, { signal: AbortSignal.abort() }).catch((error) => error.name);
      const stop = new AbortController();
      const response = await fetch(`${url}?how=streams`, { signal: stop.signal });
      const text = response.text();
      stop.abort();
      const late = await text.catch((error) => error.name);
      const broken = await fetch(`${url}?how=breaks-midway`);
      const [cut] = await Promise.all([
        broken.text().catch((error) => error.name),
        fetch('/release'),
      ]);
      await (await fetch(url)).text();
      return [early, late, cut, unhandled];
    }));
});
