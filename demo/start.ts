import { launchWithExtension } from '../test/harness/chromium';
import { serve } from './gmail/serve';
import { serve as serveOutlook } from './outlook/serve';
import { servePlaywright } from './serve-playwright';
import { openStory } from './story/story';
import { walkTour } from './tour';
import { gmailSite, outlookSite } from './tour-site';
import { firmOwner, openMail, outlookHost, ownOwner, switchOn } from './tour-steps';

/** Nora's own mailbox is an Outlook one. */
const atOutlook = { accounts: { [outlookHost]: [1] } };

/**
 * Shows the main job on the demo mailbox: in a window that stays open until it is closed or, without a display or
 * with `--headless`, as a tour whose pictures are left in `.out/start`. Throws where a step of the tour fails.
 */
export async function run(): Promise<void> {
  const headless = process.argv.includes('--headless') || !hasDisplay();
  const browser = await launchWithExtension({ headless });
  try {
    const mailbox = openStory({ now: Date.now });
    await servePlaywright(browser.context, serve(mailbox), serveOutlook(mailbox, atOutlook));
    if (headless) await walkTour(browser, mailbox, '.out/start');
    else await stayOpen(browser);
  } finally {
    await browser.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

async function stayOpen(browser: Awaited<ReturnType<typeof launchWithExtension>>): Promise<void> {
  await openMail(browser, outlookSite(outlookHost));
  await switchOn(browser, ownOwner);
  const mail = await openMail(browser, gmailSite);
  await switchOn(browser, firmOwner);
  await mail.page.bringToFront();
  console.log(hints);
  await new Promise((closed) => browser.context.once('close', closed));
}

const hints = `A demo Gmail and a demo Outlook are open; nothing in them is real, and nothing leaves this machine. Try:
  - Press a badge in the list, for example on "Quote for the deck", and choose when the answer comes.
  - The first note is left in the reply box: press Gmail's Send. From the second on you are asked how notes go out.
  - Press the extension's icon (or Alt+Shift+A): who waits in both, most urgent first. Keys: arrows, a, o, s, d, ?
  - Answer somebody by hand: the badge goes.
Close the window to end.`;
