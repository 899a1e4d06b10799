import { defineManifest } from '@crxjs/vite-plugin';
import pkg from './package.json' with { type: 'json' };
import { patternsOf } from './src/core/mail-sites.ts';

/** The mail sites that the extension may read and act on, each with its own tap and content script. */
const sites = ['gmail', 'outlook'] as const;

/** The manifest of one build; `mode` is the browser that it is for: `chrome` (also Edge) or `firefox`. */
export default defineManifest(({ mode }) => ({
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  version: pkg.version,
  default_locale: 'en',
  icons,
  permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting'],
  host_permissions: sites.flatMap(patternsOf),
  // Asked for by a click in the settings, for a backup a week.
  optional_permissions: ['downloads'],
  options_ui: { page: 'src/pages/settings/index.html', open_in_tab: true },
  incognito: 'not_allowed',
  action: {
    default_title: '__MSG_extName__',
    default_icon: icons,
    default_popup: 'src/pages/popup/index.html',
  },
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+A' } } },
  content_scripts: sites.flatMap(scriptsOf),
  content_security_policy: { extension_pages: pagePolicy },
  ...(mode === 'firefox' ? firefoxOnly : chromeOnly),
}));

function scriptsOf(site: (typeof sites)[number]) {
  const common = { matches: patternsOf(site), run_at: 'document_start' } as const;
  return [
    // In the page's own world, and first: the page keeps the first list that it loads in a variable.
    { ...common, js: [`src/tap/${site}.iife.ts`], world: 'MAIN' as const },
    // At document_start too, or the tap's first events find nobody listening.
    { ...common, js: [`src/content/${site}.iife.ts`] },
  ];
}

const icons = {
  16: 'icons/icon-16.png',
  32: 'icons/icon-32.png',
  48: 'icons/icon-48.png',
  128: 'icons/icon-128.png',
};

/** The browser itself refuses what design.md forbids (must hold 1): a page of ours cannot reach any host. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const background = 'src/background/background.ts';

const chromeOnly = {
  background: { service_worker: background, type: 'module' },
  // The newest thing that we stand on is CSS light-dark(), Chrome 123 (2024-03). Below it would also be
  // alarms of 30 s (120), AbortSignal.any (116) and content scripts with `world` in the manifest (111).
  minimum_chrome_version: '123',
} as const;

const firefoxOnly = {
  background: { scripts: [background], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'answerable@answerable.local',
      // 142 is the first that knows data_collection_permissions on desktop and Android (addons-linter).
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};
