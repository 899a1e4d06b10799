import type { BarredSite } from '../core/access';
import type { WebmailName } from '../core/mail';
import { mailSites } from '../core/mail-sites';
import { say } from './words';

/** A mail site that we may not read, wholly or in part, with the button that asks for it. */
export function NoAccess(props: {
  barred: BarredSite;
  /** Class of the box: pages set it into a list or let it stand out. */
  box: 'notice' | 'line';
  /** Gets what the browser will answer. */
  asked: (answer: Promise<boolean>) => void;
}) {
  const { barred, box, asked } = props;
  const { webmail, patterns } = barred;
  return (
    <div class={box}>
      <p>
        <strong>{say('access_missing', siteName(webmail))}</strong> {say('access_why')}
      </p>
      {/* Asked for within the click, or the browser refuses to ask. */}
      <button
        type="button"
        class="main"
        aria-label={`${say('access_grant')}: ${mailSites[webmail].title}`}
        onClick={() => asked(chrome.permissions.request({ origins: patterns }))}
      >
        {say('access_grant')}
      </button>
    </div>
  );
}

/** The host where a site has one, as the browser's own question names it; else the name that all its hosts share. */
function siteName(webmail: WebmailName): string {
  const { origins, title } = mailSites[webmail];
  const [only, ...others] = origins;
  return only === undefined || others.length > 0 ? title : new URL(only).host;
}
