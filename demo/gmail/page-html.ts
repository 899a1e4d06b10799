import { pageStyle } from '../bundle-page';
import { type Account, escapeHtml } from '../mailbox/mail';
import type { Mailbox } from '../mailbox/mailbox';
import type { DemoOptions } from './options';
import { embeddedList, embeddedThreads } from './sync-answers';
import { view } from './views';
import { words } from './words';

/**
 * The document as the server sends it: the page's globals (facts A5), its embedded data (facts A6),
 * and the script that builds the rest. As in Gmail the body has no main part yet.
 */
export async function pageHtml(mailbox: Mailbox, account: Account, options: DemoOptions) {
  const dir = options.language === 'ar' ? 'rtl' : 'ltr';
  const title = `${words(options.language).inbox} - ${account.owner.address} - Gmail`;
  return `<!DOCTYPE html>
<html lang="${options.language}" dir="${dir}" class="aAX" data-demo-theme="${options.theme}" data-demo-density="${options.density}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${await pageStyle('demo/gmail')}</style>
<script>${globals(account, options)}</script></head>
<body class="aAU" jslog="38365"><div id="loading"><div class="la-i"></div></div>
<script>_GM_setData(${inScript(embedded(mailbox, account, options))});</script>
<script src="/mail/u/${account.index}/demo-page.js"></script></body></html>`;
}

function globals(account: Account, options: DemoOptions): string {
  const list: unknown[] = [];
  list[4] = `gmail.${options.language}.demo`;
  list[7] = `/mail/u/${account.index}`;
  list[9] = `ik${account.index}d3m0`;
  list[10] = account.owner.address;
  list[17] = [];
  const bar: unknown[] = [];
  bar[5] = account.owner.address;
  const config: unknown[][] = [[]];
  config[0] = [...Array(10).fill(null), bar];
  return `var GLOBALS=${inScript(list)};var GM_SPT_ENABLED='true';var GM_ACTION_TOKEN='demo';
var gbar_={CONFIG:${inScript(config)}};
window._GM_setData=function(data){window.GM_data=Object.assign(window.GM_data||{},data)};`;
}

function embedded(mailbox: Mailbox, account: Account, options: DemoOptions) {
  const name = options.inbox === 'tabs' ? 'inbox/primary' : 'inbox';
  const first = view(account, name, {
    from: 0,
    size: options.pageSize,
    conversationView: options.conversationView,
  });
  const list = embeddedList(
    first.threads,
    'itemlist-ViewType(SECTIONED_INBOX_PRIMARY)-0',
    first.total,
  );
  const opened = first.threads.slice(0, 5);
  return {
    a6jdv: [[null, null, JSON.stringify(list)]],
    Cl6csf: [[null, null, JSON.stringify(embeddedThreads(opened))]],
    sBEv4c: [['mla', mailbox.accounts.map(signedIn)]],
    demo: {
      options,
      version: account.version,
      account: {
        index: account.index,
        owner: account.owner,
        aliases: account.aliases,
        signature: account.signature,
      },
      undoMs: mailbox.undoMs,
    },
  };
}

const signedIn = (account: Account) => [
  account.owner.address,
  account.index === 0 ? 1 : 0,
  0,
  account.index,
  account.owner.name,
];

/** JSON that cannot end the script that it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
