import { pageStyle } from '../bundle-page';
import { escapeHtml } from '../mailbox/mail';
import { withHashedClasses } from './hashed-classes';
import type { House } from './house';
import type { OutlookOptions } from './options';
import { words } from './words';

/** What the page's script knows before it asks. `start` is epoch ms, `offset` minutes east of UTC. */
export interface PageConfig {
  readonly seed: string;
  /** `/mail/` or `/mail/N/`: what the addresses of this mailbox begin with. */
  readonly base: string;
  readonly options: OutlookOptions;
  readonly ownName: string;
  /** The owner's addresses, in every form in which the page's JSON names them. */
  readonly ownAddresses: readonly string[];
  readonly offset: number;
}

/** The document as the server sends it: nothing of the mailbox is in it, all comes by script. */
export async function pageHtml(house: House, base: string): Promise<string> {
  const { options, account, mail } = house;
  const own = [account.owner, ...account.aliases];
  const config: PageConfig = {
    seed: String(Math.random()),
    base,
    options,
    ownName: account.owner.name,
    ownAddresses: [...own.map((one) => one.address), house.mailbox(account.owner).EmailAddress],
    offset: options.utcOffset ?? -new Date(mail.now()).getTimezoneOffset(),
  };
  const style = withHashedClasses(await pageStyle('demo/outlook'), config.seed);
  const title = `${words(options.language).mail} - ${account.owner.name} - Outlook`;
  return `<!DOCTYPE html>
<html lang="${options.language}" dir="ltr" data-demo-theme="${options.theme}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body class="ms-Fabric"><div id="loadingScreen"></div><div id="app"></div>
<script type="text/plain" id="demo-config">${encoded(config)}</script>
<script src="${base}demo-page.js"></script></body></html>`;
}

/** The rules for script of the strictest page: the page's own policy alone. */
export const strictPolicy = "require-trusted-types-for 'script'; trusted-types owa";

/** Not readable in the document: the own address must not be told by the demo where Outlook would not. */
const encoded = (config: PageConfig) => Buffer.from(JSON.stringify(config)).toString('base64');
