import { bundledPage } from '../bundle-page';
import type { Mailbox } from '../mailbox/mailbox';
import {
  answer,
  type DemoRequest,
  type DemoResponse,
  json,
  notFound,
  type Respond,
} from '../respond';
import { type House, houseOf } from './house';
import { notices } from './notices';
import { hosts, type OutlookHost, type OutlookOptions, usual } from './options';
import { pageHtml, strictPolicy } from './page-html';
import {
  findConversation,
  findFolders,
  findItem,
  getConversationItems,
  getItem,
  search,
} from './reads';
import { startupData } from './startup';
import { applyConversationAction, createItem, deleteItem, sendItem, updateItem } from './writes';

/** An Outlook at its true origins over `mail`. Options hold for every account and host. */
export function serve(mail: Mailbox, chosen: Partial<OutlookOptions> = {}): Respond {
  const options = { ...usual, ...chosen };
  return async (request) => {
    const url = new URL(request.url);
    const host = hosts.find((one) => url.origin === `https://${one}`);
    if (host === undefined || mail.network() === 'down') return 'refused';
    const path = /^\/(mail|owa|searchservice)(?:\/(\d+)(?=\/|$))?\/?(.*)$/.exec(url.pathname);
    if (path === null) return url.pathname === '/' ? toMail : notFound;
    const [, part, number, rest = ''] = path;
    const signedIn = options.accounts[host] ?? mail.accounts.map((account) => account.index);
    const account = mail.accounts[signedIn[Number(number ?? 0)] ?? -1];
    if (account === undefined) return toMail;
    const own = houseOf(mail, account, options, host);
    if (part === 'mail') return page(own, number, rest);
    return asked(anchored(own, host, request), host, url, rest, request);
  };
}

/** Another mailbox is asked for at the owner's own address, by a header that names it. */
function anchored(own: House, host: OutlookHost, request: DemoRequest): House {
  const named = request.headers['x-anchormailbox'];
  const index = own.options.sharedMailboxes.find(
    (one) => own.mail.account(one).owner.address === named,
  );
  return index === undefined ? own : houseOf(own.mail, own.mail.account(index), own.options, host);
}

async function page(house: House, number: string | undefined, path: string): Promise<DemoResponse> {
  if (path === 'demo-page.js') return answer('text/javascript', await bundledPage('demo/outlook'));
  const base = number === undefined ? '/mail/' : `/mail/${number}/`;
  const document = answer('text/html', await pageHtml(house, base));
  if (house.options.trustedTypes === 'off') return document;
  return {
    ...document,
    headers: { ...document.headers, 'content-security-policy': strictPolicy },
  };
}

async function asked(
  house: House,
  host: OutlookHost,
  url: URL,
  path: string,
  request: DemoRequest,
): Promise<DemoResponse> {
  if (path === 'startupdata.ashx') return json(startupData(house, host));
  if (path === 'notificationchannel/connect')
    return answer('text/plain', await notices(house, Number(url.searchParams.get('v'))));
  const inHeader = request.headers['x-owa-urlpostdata'];
  const body: unknown = JSON.parse(
    inHeader === undefined ? request.body : decodeURIComponent(inHeader),
  );
  if (path === 'api/v2/query') return json(search(house, body));
  const act = actions[url.searchParams.get('action') ?? ''];
  if (path !== 'service.svc' || act === undefined) return notFound;
  return json({
    Header: { ServerVersionInfo: { MajorVersion: 15, MinorVersion: 20, Version: 'V2018_01_08' } },
    Body: act(house, body),
  });
}

const actions: Readonly<Record<string, (house: House, request: unknown) => object>> = {
  FindConversation: findConversation,
  FindItem: findItem,
  FindFolder: findFolders,
  GetConversationItems: getConversationItems,
  GetItem: getItem,
  CreateItem: createItem,
  UpdateItem: updateItem,
  SendItem: sendItem,
  DeleteItem: deleteItem,
  ApplyConversationAction: applyConversationAction,
};

/** By script: a request that follows a 302 is not intercepted, and would reach for the network. */
const toMail = answer('text/html', '<!doctype html><script>location.replace("/mail/")</script>');
