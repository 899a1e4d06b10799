import { serve } from '../demo/gmail/serve';
import { openMailbox } from '../demo/mailbox/mailbox';
import { servePlaywright } from '../demo/serve-playwright';
import { capturesAreThere, readCapture } from '../test/harness/capture-files';
import { gmailAddress, servePage } from '../test/harness/serve-capture';
import type { Variant } from './variants';

/** A mail page to measure on, with 50 rows. */
export interface Scene {
  name: 'capture' | 'demo';
  address: string;
  serve(variant: Variant): Promise<void>;
  /** A client's question comes in; the answer is its thread's id as the page shows it. */
  deliver: ((variant: Variant) => string) | undefined;
}

export const rowsShown = 50;

/** The captured inbox where the captures are, and the demo's. */
export function scenes(): Scene[] {
  return capturesAreThere ? [capturedInbox, demoInbox()] : [demoInbox()];
}

const capturedInbox: Scene = {
  name: 'capture',
  address: gmailAddress,
  async serve({ browser: { context } }) {
    await refuseEverything(context);
    const html = await readCapture('gmail/pages-2025-04/inbox-consumer-category-tabs.html');
    await servePage(context, withGlobals(html));
  },
  deliver: undefined,
};

/** The captures hold no script, and the peer waits for Gmail's own variables (facts A5) before it does anything. */
function withGlobals(html: string): string {
  const owner = /<title>.* - (\S+@\S+) - .*<\/title>/.exec(html)?.[1];
  const globals: unknown[] = [];
  Object.assign(globals, { 4: 'gmail.en.x', 7: '/mail/u/0', 9: 'ik', 10: owner, 17: [] });
  const script = `var GLOBALS=${JSON.stringify(globals)};var GM_SPT_ENABLED='true';`;
  return html.replace('<head>', `<head><script>${script}</script>`);
}

/** Each variant has a mailbox of its own, so that what comes in for one is not there for another. */
function demoInbox(): Scene {
  const mailboxes = new Map<Variant['name'], ReturnType<typeof mailboxOfQuestions>>();
  const mailboxOf = ({ name }: Variant) => {
    const mailbox = mailboxes.get(name) ?? mailboxOfQuestions();
    mailboxes.set(name, mailbox);
    return mailbox;
  };
  return {
    name: 'demo',
    address: `${gmailAddress}#inbox`,
    async serve(variant) {
      await refuseEverything(variant.browser.context);
      await servePlaywright(variant.browser.context, serve(mailboxOf(variant)));
    },
    deliver: (variant) => ask(mailboxOf(variant), Date.now()),
  };
}

/** Whatever a scene does not serve reaches nobody. */
export async function refuseEverything(context: Variant['browser']['context']) {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.route(/^https?:/, (route) => route.abort());
}

function mailboxOfQuestions() {
  const owner = { name: 'Nora Lindqvist', address: 'nora@firm.example' };
  const mailbox = openMailbox({ now: Date.now, accounts: [{ owner }] });
  const now = Date.now();
  for (let age = rowsShown; age > 0; age -= 1) ask(mailbox, now - age * 60_000);
  return mailbox;
}

function ask(mailbox: ReturnType<typeof openMailbox>, at: number): string {
  const number = Math.floor(at / 1000);
  const message = mailbox.deliver({
    from: { name: `Client ${number}`, address: `client-${number}@client.example` },
    subject: `Question ${number} about the garden`,
    text: 'Hello Nora, could you tell me what the terrace would cost?',
    at,
  });
  return mailbox.thread(mailbox.threadOf(message) ?? '').legacyId;
}
