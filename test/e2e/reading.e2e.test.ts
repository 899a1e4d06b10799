import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageRecord } from '../../src/core/fold';
import type { KeptPledge } from '../../src/core/reading/read-text';
import type { ThreadRow } from '../../src/ledger/rows';
import { kept as rowsOf } from './kept';
import { zoneWithNoon } from './mail-story';
import { badgeSays, type MailTab, type StoryScene, startStory, until } from './story-scene';

const rita = { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' };

/** What parses dates and tells languages needs no page: here it runs where the extension runs it, in the worker. */
describe('mail read in the background', () => {
  let scene: StoryScene;
  let mail: MailTab;
  let popup: Page;

  beforeAll(async () => {
    scene = await startStory();
    await scene.welcome();
    mail = await scene.openMail();
    popup = await scene.popup();
    await scene.switchOn();
    await badgeSays(mail, scene.about('Site visit on the 12th'), /^Reply/);
  });
  afterAll(() => scene.browser.close());

  const deliver = (subject: string, text: string) => {
    scene.mailbox.deliver({ from: rita, subject, text });
    return until(() => scene.about(subject)).then(() => scene.about(subject));
  };
  const standingOf = async (thread: string) =>
    (await rowsOf<ThreadRow>(popup, 'threads')).find(({ key }) => key.endsWith(`/${thread}`))
      ?.standing;

  test('lists whoever asks in French, and leaves out a note, with the reason', async () => {
    const asking = await deliver(
      'Mur du jardin',
      'Bonjour Nora,\n\nPourriez-vous m’envoyer un devis ?\n\nRita',
    );
    const note = await deliver(
      'Gate',
      'FYI: the gate code is 4711, and the key lies under the pot.',
    );
    await badgeSays(mail, asking, /^Reply/);
    await until(async () =>
      expect(await standingOf(note)).toMatchObject({
        state: 'not-waiting',
        because: [{ code: 'fyi' }, { code: 'restsOnText' }],
      }),
    );
    await badgeSays(mail, note, undefined);
  });

  test('keeps the promise of a sent mail with its time, and of its words one sentence', async () => {
    const thread = scene.about('Olive trees');
    await scene.site.openReply(mail.page, thread, 'Olive trees');
    await mail.page.keyboard.type('Dear Lucia, the cellar is dry. I will send it by Thursday.');
    await scene.site.pressSend(mail.page);
    const words = 'I will send it by Thursday.';
    let kept: KeptPledge[] = [];
    await until(async () => {
      kept = (await pledges(popup)).filter((pledge) => pledge.words === words);
      expect(kept).not.toEqual([]);
    });
    const [{ by = 0 } = {} as Partial<KeptPledge>] = kept;
    // The page knows the one message under several ids.
    for (const each of kept) expect(each).toEqual({ by, dated: true, words });
    expect(by).toBeGreaterThan(Date.now());
    expect(inZone(by)).toEqual({ weekday: 'Thu', hour: '17', minute: '00' });
    expect(JSON.stringify(await rowsOf(popup, 'messages'))).not.toContain('cellar');
    expect(mail.errors).toEqual([]);
  });
});

async function pledges(popup: Page): Promise<KeptPledge[]> {
  const rows = await rowsOf<{ record: MessageRecord }>(popup, 'messages');
  return rows.flatMap(({ record }) => record.facts.read?.value.pledges ?? []);
}

/** As clocks of the scene's browser show it. */
function inZone(at: number): Record<string, string> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zoneWithNoon(Date.now()),
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  return Object.fromEntries(
    parts.filter(({ type }) => type !== 'literal').map(({ type, value }) => [type, value]),
  );
}
