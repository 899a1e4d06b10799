import { config, options } from './config';
import { trustedScriptUrl } from './trusted';

/** There is no connection. */
export class NotConnected extends Error {}

/** Asks the page's server for one action of `service.svc`; `anchor` names another mailbox than the own. */
export async function service(action: string, body: object, anchor?: string): Promise<unknown> {
  const request = JSON.stringify({
    __type: `${action}JsonRequest:#Exchange`,
    Header: { __type: 'JsonRequestHeaders:#Exchange', RequestServerVersion: 'V2018_01_08' },
    Body: { __type: `${action}Request:#Exchange`, ...body },
  });
  const inHeader = options.json === 'header';
  const text = await ask(`${owa}service.svc?action=${action}&app=Mail&n=${next()}`, {
    method: 'POST',
    headers: {
      action,
      'content-type': 'application/json; charset=utf-8',
      'x-owa-canary': 'demo',
      ...(anchor === undefined ? {} : { 'x-anchormailbox': anchor }),
      ...(inHeader ? { 'x-owa-urlpostdata': encodeURIComponent(request) } : {}),
    },
    ...(inHeader ? {} : { body: request }),
  });
  return (JSON.parse(text) as { Body: unknown }).Body;
}

/** The first answer of all; it is seen by the page even where the rest is asked by the worker (facts B5). */
export async function startup(): Promise<unknown> {
  const sight = options.json === 'none' ? 'worker' : 'page';
  return JSON.parse(await ask(`${owa}startupdata.ashx?app=Mail`, { method: 'POST' }, sight));
}

/** The substrate search. */
export async function searched(query: string): Promise<unknown> {
  const request = {
    EntityRequests: [{ EntityType: 'Conversation', Query: { QueryString: query } }],
  };
  const url = config.base.replace('/mail/', '/searchservice/');
  return JSON.parse(
    await ask(`${url}api/v2/query`, { method: 'POST', body: JSON.stringify(request) }),
  );
}

/** Waits until the server has news after `version`; it answers with notices, and never as JSON. */
export const waitForNotices = (version: number, anchor: string | undefined): Promise<string> =>
  ask(`${owa}notificationchannel/connect?v=${version}`, {
    ...(anchor === undefined ? {} : { headers: { 'x-anchormailbox': anchor } }),
  });

const owa = config.base.replace('/mail/', '/owa/');
let asked = 0;
const next = () => {
  asked += 1;
  return asked;
};

async function ask(
  url: string,
  init: RequestInit,
  sight: 'page' | 'worker' = options.json === 'worker' || options.json === 'none'
    ? 'worker'
    : 'page',
): Promise<string> {
  if (sight === 'worker') return askWorker(url, init);
  try {
    const answer = await fetch(url, init);
    return await answer.text();
  } catch {
    throw new NotConnected(url);
  }
}

/** What the worker runs: fetch, and nothing else. */
const source = `onmessage = async ({ data: { number, url, init } }) => {
  try {
    const answer = await fetch(url, init);
    postMessage({ number, text: await answer.text() });
  } catch {
    postMessage({ number });
  }
};`;

const waiting = new Map<number, (text: string | undefined) => void>();
let worker: Worker | undefined;

async function askWorker(url: string, init: RequestInit): Promise<string> {
  worker ??= startWorker();
  const number = next();
  const text = await new Promise<string | undefined>((resolve) => {
    waiting.set(number, resolve);
    worker?.postMessage({ number, url: new URL(url, location.origin).href, init });
  });
  if (text === undefined) throw new NotConnected(url);
  return text;
}

function startWorker(): Worker {
  const file = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const started = new Worker(trustedScriptUrl(file));
  started.onmessage = ({ data }: MessageEvent<{ number: number; text?: string }>) => {
    waiting.get(data.number)?.(data.text);
    waiting.delete(data.number);
  };
  return started;
}
