import { bundledPage } from '../bundle-page';
import type { Account, Thread } from '../mailbox/mail';
import type { Mailbox } from '../mailbox/mailbox';
import { answer, type DemoResponse, json, notFound, type Respond } from '../respond';
import { applyMutations, threadsIn, versionOf } from './mutations';
import { type DemoOptions, usual } from './options';
import { originalPage } from './original';
import { pageHtml } from './page-html';
import { listAnswer, syncAnswer, threadsAnswer } from './sync-answers';
import { alone } from './sync-records';
import { view } from './views';
import { listAt, numberAt, textAt } from './wire';

/** The origin that this demo answers for; every other one is refused. */
export const origin = 'https://mail.google.com';

/** A Gmail at its true origin over `mailbox`. Options hold for every account. */
export function serve(mailbox: Mailbox, chosen: Partial<DemoOptions> = {}): Respond {
  const options = { ...usual, ...chosen };
  return async (request) => {
    const url = new URL(request.url);
    if (url.origin !== origin || mailbox.network() === 'down') return 'refused';
    const path = /^\/(mail|sync)\/u\/(\d+)\/?(.*)$/.exec(url.pathname);
    if (path === null) return /^\/(mail\/?)?$/.test(url.pathname) ? toFirstAccount : notFound;
    const [, part, index, rest = ''] = path;
    const account = mailbox.accounts[Number(index)];
    if (account === undefined) return toFirstAccount;
    return part === 'sync'
      ? sync(mailbox, account, options, rest, request.body)
      : page(mailbox, account, options, rest, url);
  };
}

async function page(
  mailbox: Mailbox,
  account: Account,
  options: DemoOptions,
  path: string,
  url: URL,
): Promise<DemoResponse> {
  if (url.searchParams.get('view') === 'om') return original(account, url);
  if (path === '') return inboxPage(await pageHtml(mailbox, account, options), options);
  if (path === 'demo-page.js') return answer('text/javascript', await bundledPage('demo/gmail'));
  if (path === 'images/cleardot.gif') return { ...answer('image/gif', ''), body: clearDot };
  if (path === 'channel/bind') {
    return answer(
      'application/json',
      await held(mailbox, account, Number(url.searchParams.get('v'))),
    );
  }
  return notFound;
}

function inboxPage(html: string, { trustedTypes }: DemoOptions): DemoResponse {
  const document = answer('text/html', html);
  if (trustedTypes === 'off') return document;
  return {
    ...document,
    headers: { ...document.headers, 'content-security-policy': strictPolicy },
  };
}

/** The rules for script of the strictest page: the page's own policy alone. */
const strictPolicy = "require-trusted-types-for 'script'; trusted-types gmail";

function original(account: Account, url: URL): DemoResponse {
  const id = url.searchParams.get('permmsgid') ?? url.searchParams.get('th') ?? '';
  const shown = originalPage(account, id);
  return shown === undefined ? notFound : answer('text/html', shown);
}

function sync(
  mailbox: Mailbox,
  account: Account,
  options: DemoOptions,
  path: string,
  body: string,
): DemoResponse {
  const request: unknown = JSON.parse(body);
  if (path === 'i/bv') return json(list(account, options, request));
  if (path === 'i/fd') return json(threads(account, request));
  if (path === 'i/s') return json(synced(mailbox, account, request));
  return notFound;
}

function list(account: Account, options: DemoOptions, request: unknown) {
  const shown = view(account, textAt(request, 0, 3) ?? 'inbox', {
    from: numberAt(request, 0, 4) ?? 0,
    size: numberAt(request, 0, 1) ?? options.pageSize,
    conversationView: options.conversationView,
  });
  return listAnswer(shown.threads, shown.total, account.version);
}

/** A thread by its id, or a message alone by its own where conversation view is off. */
function threads(account: Account, request: unknown) {
  const asked = listAt(request, 0).map((one) => textAt(one, 0) ?? '');
  return threadsAnswer(asked.flatMap((id) => asThread(account, id) ?? []));
}

function asThread(account: Account, id: string): Thread | undefined {
  const wanted = id.split('|').at(-1) ?? '';
  if (!wanted.startsWith('msg-')) return account.threads.get(wanted);
  for (const thread of account.threads.values()) {
    const message = thread.messages.find((one) => one.id === wanted);
    if (message !== undefined) return alone(thread, message);
  }
  return undefined;
}

function synced(mailbox: Mailbox, account: Account, request: unknown) {
  const before = versionOf(request);
  const named = threadsIn(request);
  const done = applyMutations(mailbox, account, request);
  const told = [...account.threads.values()].filter((thread) =>
    before === undefined ? named.has(thread.id) : thread.version > before,
  );
  return syncAnswer(account, done, told);
}

/** Answers when something newer than `version` is there: the page holds this request open. */
function held(mailbox: Mailbox, account: Account, version: number): Promise<string> {
  if (account.version > version) return Promise.resolve(`[${account.version}]`);
  return new Promise((resolve) => {
    const stop = mailbox.watch((changed) => {
      if (changed !== account) return;
      stop();
      resolve(`[${account.version}]`);
    });
  });
}

/** By script: a request that follows a 302 is not intercepted, and would reach for the network. */
const toFirstAccount = answer(
  'text/html',
  '<!doctype html><script>location.replace("/mail/u/0/")</script>',
);
const clearDot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
