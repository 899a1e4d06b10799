import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure, Job, JobEvent } from '../../src/core/outbox';
import { tapEvent } from '../../src/core/tap-report';
import type { Mailbox, Webmail } from '../../src/webmail/webmail';
import {
  addBox,
  ana,
  one,
  openPage,
  own,
  type PageOptions,
  type TestPage,
  thread,
  usualPage,
} from '../webmail/replying-page';
import { startBackground, type TestBackground } from './acknowledge-background';

const text = 'Received. You will have my answer by Thursday 3 pm.\nJo';
const mailbox: Mailbox = {
  account: `gmail:${own}`,
  home: 'https://mail.google.com/mail/u/0/',
  index: 0,
  delegated: false,
  own: ['info@firm.example'],
};

const usualJob: Job = {
  id: 'job-1',
  account: mailbox.account,
  thread,
  to: { address: ana, name: 'Ana Ruiz' },
  toSure: true,
  writtenTo: own,
  subject: 'Quote for the deck',
  text,
  until: 2_000_000_000_000,
  mode: 'send',
  state: 'asked',
  askedAt: 1_900_000_000_000,
  changedAt: 1_900_000_000_000,
};

let page: TestPage;
let background: TestBackground;
let life: AbortController;
let noteRoot: ShadowRoot | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  life = new AbortController();
  openShadowRoots();
});
afterEach(() => {
  life.abort();
  page.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an acknowledgement', () => {
  it('is left in the box for the user to send', async () => {
    await start({}, { mode: 'leave' });
    expect(background.states).toEqual(['asked', 'claimed', 'inserted', 'left']);
    expect(inBox()).toContain('Received.');
    expect(said()).toContain('Ready for Ana Ruiz');
    await pass(60_000);
    expect(page.sent).toEqual([]);
    expect(background.job.holder).toBeDefined();
    one('.M9').remove();
    await pass(1_000);
    expect(background.job).toMatchObject({ state: 'left', holder: undefined });
  });

  it('has been left where the user sends it as soon as it stands there', async () => {
    page = openPage();
    page.onBox = (box) => {
      one('[g_editable=true]', box).addEventListener('input', () => setTimeout(() => box.remove()));
    };
    await begin({ ...usualJob, mode: 'leave' });
    await pass(5_000);
    expect(background.job).toMatchObject({ state: 'left', holder: undefined });
  });

  it('is sent once to the one person, after ten seconds and not before', async () => {
    await start({});
    await pass(9_700);
    expect(page.sent).toEqual([]);
    expect(said()).toContain('Sending to Ana Ruiz in 1 s');
    await pass(60_000);
    expect(background.states).toEqual([
      'asked',
      'claimed',
      'inserted',
      'counting',
      'sending',
      'sent',
    ]);
    expect(background.job.message).toBe('msg-a:r-77');
    expect(page.sent).toHaveLength(1);
    expect(page.sent[0]).toMatchObject({ to: [ana], cc: [] });
    expect(page.sent[0]?.text.trim()).toBe(text);
    expect(page.wrong).toEqual([]);
    expect(said()).toContain('Sent to Ana Ruiz');
  });

  it('is written down as being sent before Send is pressed', async () => {
    await start({});
    one('.aoO:not(.Uo)').addEventListener('mousedown', () => {
      expect(background.job.state).toBe('sending');
    });
    await pass(60_000);
    expect(page.sent).toHaveLength(1);
  });

  it('waits while the tab is hidden', async () => {
    await start({});
    await pass(5_000);
    hide(true);
    await pass(60_000);
    expect(page.sent).toEqual([]);
    hide(false);
    await pass(12_000);
    expect(page.sent).toHaveLength(1);
  });

  it('is not begun in a hidden tab, but when it comes to the front', async () => {
    hide(true);
    await start({});
    expect(background.job.state).toBe('asked');
    hide(false);
    await pass(60_000);
    expect(background.job.state).toBe('sent');
  });

  it('opens the conversation first where another is shown', async () => {
    const title = () => one('h2.hP').dataset;
    page = openPage();
    title().legacyThreadId = '1999999999999999';
    await begin(usualJob, {
      goTo: (id) => {
        title().legacyThreadId = id;
      },
    });
    await pass(60_000);
    expect(page.sent).toHaveLength(1);
  });

  it('uses the box that an earlier life of the script has filled', async () => {
    page = openPage({ delay: undefined });
    addBox(
      usualPage(),
      page,
      text
        .split('\n')
        .map((line) => `<div>${line}</div>`)
        .join(''),
    );
    await begin(usualJob);
    await pass(60_000);
    expect(page.sent).toHaveLength(1);
    expect(page.sent[0]?.text.match(/Received/g)).toHaveLength(1);
  });

  it('comes from the alias that was written to', async () => {
    await start({ from: 'info@firm.example' }, { writtenTo: 'info@firm.example' });
    await pass(60_000);
    expect(background.job.state).toBe('sent');
  });
});

describe('it is not sent unasked', () => {
  it.each<[string, Partial<PageOptions>, Partial<Job>, string]>([
    ['where the address is not sure', {}, { toSure: false }, `note to ${ana}?`],
    [
      'where an address writes that nobody has learnt yet',
      { from: 'x@firm.example' },
      { writtenTo: undefined },
      `note to ${ana}, from x@firm.example?`,
    ],
  ])('%s', async (_, changes, job, question) => {
    const { undo } = await start(changes, job);
    await pass(60_000);
    expect(background.job.state).toBe('inserted');
    expect(said()).toContain(question);
    expect(background.learnt).toEqual(changes.from === undefined ? [] : [changes.from]);
    background.undo();
    undo('job-1');
    await pass(5_000);
    expect(document.querySelector('[g_editable=true]')).toBeNull();
    expect(page.sent).toEqual([]);
  });
});

describe('it is undone', () => {
  it('in the countdown, from elsewhere: the text goes, nothing is sent', async () => {
    const { undo } = await start({});
    await pass(3_000);
    background.undo();
    undo('job-1');
    await pass(60_000);
    expect(background.job.state).toBe('undone');
    expect(document.querySelector('[g_editable=true]')).toBeNull();
    expect(page.sent).toEqual([]);
  });

  it('and that is said until the page goes elsewhere', async () => {
    const { undo } = await start({});
    background.undo();
    undo('job-1');
    await pass(100);
    expect(said()).toContain('Undone. Nothing was sent.');
    location.hash = '#sent';
    // The page shows another view.
    document.body.append(document.createElement('main'));
    await pass(0);
    expect(document.querySelector('[data-answerable]')).toBeNull();
    location.hash = '';
  });

  it('from elsewhere, at the very moment at which Send would be pressed', async () => {
    const { undo } = await start({});
    background.onStep = (kind) => {
      if (kind === 'send') undo('job-1');
    };
    await pass(60_000);
    expect(background.job.state).toBe('undone');
    expect(document.querySelector('[g_editable=true]')).toBeNull();
    expect(page.sent).toEqual([]);
  });

  it('after it was left in the box, from elsewhere', async () => {
    const { undo } = await start({}, { mode: 'leave' });
    background.undo();
    undo('job-1');
    await pass(5_000);
    expect(document.querySelector('[g_editable=true]')).toBeNull();
  });

  it('after sending, by the page’s own Undo', async () => {
    await start({ undoFor: 8_000 });
    await pass(12_000);
    expect(page.sent).toHaveLength(1);
    page.undo();
    await pass(100);
    expect(background.job.state).toBe('undone');
    expect(inBox()).toContain('Received.');
    await pass(100_000);
    expect(page.sent).toEqual([]);
  });

  it('by the page’s own Undo, at the very moment at which it is written down as sent', async () => {
    await start({});
    background.onStep = (kind) => {
      if (kind === 'sent') page.undo();
    };
    await pass(60_000);
    expect(background.job.state).toBe('undone');
    expect(page.sent).toEqual([]);
  });

  it('but not by the box of a second note to the same person', async () => {
    const { claim } = await start({ undoFor: 1_000 });
    await pass(15_000);
    expect(background.job.state).toBe('sent');
    background.job = { ...usualJob, id: 'job-2' };
    claim();
    await pass(3_000);
    expect(inBox()).toContain('Received.');
    expect(background.steps).not.toContain('seen-unsent');
  });

  it('after sending, from elsewhere, by pressing the page’s own Undo', async () => {
    const { undo } = await start({ undoFor: 8_000 });
    await pass(12_000);
    undo('job-1');
    await pass(5_000);
    expect(page.sent).toEqual([]);
    expect(background.job.state).toBe('undone');
  });

  it('but not after Undo has gone: then it stays sent, and that is said', async () => {
    const { undo } = await start({ undoFor: 20 });
    await pass(20_000);
    undo('job-1');
    await pass(20_000);
    expect(background.job.state).toBe('sent');
    expect(said()).toContain('Too late to undo');
  });
});

describe('it fails, and says so in the page', () => {
  it.each<[string, Partial<PageOptions>, Partial<Job>, Failure]>([
    ['somebody else is in To', { to: ['other@client.example'] }, {}, 'recipientDiffers'],
    ['a second person is in To', { to: [ana, 'other@client.example'] }, {}, 'recipientDiffers'],
    ['somebody is in Cc', { cc: ['other@client.example'] }, {}, 'recipientDiffers'],
    ['the box is addressed to the user', { to: [own] }, { toSure: false }, 'recipientDiffers'],
    ['nobody is in the box', { to: [] }, {}, 'recipientUnknown'],
    ['the recipients cannot be read', { recipients: 'none' }, {}, 'recipientUnknown'],
    ['another own address writes', { from: 'info@firm.example' }, {}, 'senderDiffers'],
    [
      'the account writes, not the alias',
      { from: undefined },
      { writtenTo: 'info@firm.example' },
      'senderDiffers',
    ],
    ['no reply button is there', { buttons: 'none' }, {}, 'replyBoxMissing'],
    ['the box does not come', { delay: undefined }, {}, 'replyBoxMissing'],
    ['the thread does not come', {}, { thread: '1999999999999999' }, 'threadGone'],
    [
      'the box belongs to another thread',
      { hidden: { thread: '#thread-f:1799999999999999999' } },
      {},
      'replyBoxMissing',
    ],
    ['another mailbox is meant', {}, { account: 'gmail:else@firm.example' }, 'otherAccount'],
  ])('where %s', async (_, changes, job, failure) => {
    await start(changes, job);
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure });
    expect(said()).not.toBe('');
    expect(page.sent).toEqual([]);
    expect(page.wrong).toEqual([]);
  });

  it('where the user’s draft stands in the box, which is left alone', async () => {
    page = openPage();
    const box = addBox(usualPage(), page, 'My own words');
    await begin(usualJob);
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'draftPresent' });
    expect(one('[g_editable=true]', box).innerText.trim()).toBe('My own words');
    expect(page.sent).toEqual([]);
  });

  it('where the user edits meanwhile: the box is the user’s then', async () => {
    await start({});
    await pass(5_000);
    one('[g_editable=true]').focus();
    document.execCommand('insertText', false, 'PS. ');
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'editedMeanwhile' });
    expect(inBox()).toContain('PS.');
    expect(page.sent).toEqual([]);
  });

  it('where the user adds somebody in the countdown', async () => {
    await start({});
    await pass(5_000);
    one('.anm[name=cc] [role=listbox]').innerHTML =
      '<div role="option" data-hovercard-id="other@client.example"></div>';
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'recipientDiffers' });
    expect(page.sent).toEqual([]);
  });

  it('where somebody is added while sending is being written down', async () => {
    await start({});
    background.onStep = (kind) => {
      if (kind !== 'send') return;
      one('.anm[name=cc] [role=listbox]').innerHTML =
        '<div role="option" data-hovercard-id="other@client.example"></div>';
    };
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'recipientDiffers' });
    expect(page.sent).toEqual([]);
  });

  it('where the user closes the box in the countdown', async () => {
    await start({});
    await pass(5_000);
    one('.M9').remove();
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'editedMeanwhile' });
    expect(page.sent).toEqual([]);
  });

  it('where the editor throws the text out', async () => {
    page = openPage();
    page.onBox = (box) => {
      const editor = one('[g_editable=true]', box);
      editor.addEventListener('input', () => editor.replaceChildren());
    };
    await begin(usualJob);
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'textNotKept' });
    expect(page.sent).toEqual([]);
  });

  it('where the Send button is missing, with the text left to the user', async () => {
    await start({});
    one('.aoO:not(.Uo)').remove();
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'sendButtonMissing' });
    expect(inBox()).toContain('Received.');
    expect(page.wrong).toEqual([]);
  });

  it('where the page refuses', async () => {
    await start({ sending: 'objects' });
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'sendRefused' });
  });

  it('where the browser is offline at the start, or at the end', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await start({});
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'offline' });
  });

  it('where the browser goes offline in the countdown', async () => {
    await start({});
    await pass(5_000);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await pass(60_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'offline' });
    expect(inBox()).toContain('Received.');
    expect(page.sent).toEqual([]);
  });

  it('in a delegated mailbox', async () => {
    page = openPage();
    await begin(usualJob, {}, { ...mailbox, delegated: true });
    await pass(1_000);
    expect(background.job).toMatchObject({ state: 'failed', failure: 'delegated' });
  });
});

describe('it goes out at most once', () => {
  const steps: (JobEvent['kind'] & ('claim' | 'inserted' | 'count' | 'send' | 'sent'))[] = [
    'inserted',
    'count',
    'send',
    'sent',
  ];

  it.each(steps.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]))(
    'when the worker dies at %s, %s writing it down',
    async (step, when) => {
      page = openPage();
      await begin(usualJob, {}, mailbox, { step, when });
      await pass(100_000);
      expect(page.sent).toHaveLength(1);
      expect(background.job.state).toBe('sent');
    },
  );

  it('when the user is quicker and presses Send in the countdown', async () => {
    await start({});
    await pass(5_000);
    one('.aoO:not(.Uo)').click();
    await pass(60_000);
    expect(page.sent).toHaveLength(1);
    expect(background.job).toMatchObject({ state: 'sent', message: 'msg-a:r-77' });
  });

  it('and not at all when the background does not let Send be pressed', async () => {
    await start({});
    await pass(5_000);
    background.job = { ...background.job, holder: 'another tab' };
    await pass(60_000);
    expect(page.sent).toEqual([]);
    expect(document.querySelector('[g_editable=true]')).toBeNull();
  });

  it('and not at all when this life of the script ends in the countdown', async () => {
    await start({});
    await pass(5_000);
    life.abort();
    await pass(60_000);
    expect(page.sent).toEqual([]);
    expect(document.querySelector('[data-answerable]')).toBeNull();
  });

  it('and is believed when the page’s own data says so, though the page shows nothing', async () => {
    await start({ sending: 'vanishes' });
    await pass(12_000);
    expect(background.job.state).toBe('sending');
    document.dispatchEvent(new CustomEvent(tapEvent, { detail: 'sending' }));
    await pass(100);
    expect(background.job.state).toBe('sending');
    document.dispatchEvent(new CustomEvent(tapEvent, { detail: 'sent' }));
    await pass(100);
    expect(background.job).toMatchObject({ state: 'sent', message: 'msg-a:r-88' });
  });

  it('and is unsure when nothing shows it: it says so and presses nothing again', async () => {
    await start({ sending: 'vanishes' });
    await pass(200_000);
    expect(background.job.state).toBe('unsure');
    expect(page.sent).toHaveLength(1);
    expect(said()).toContain('cannot be told');
  });
});

async function start(changes: Partial<PageOptions>, job: Partial<Job> = {}) {
  page = openPage(changes);
  return begin({ ...usualJob, ...job });
}

async function begin(
  job: Job,
  more: Partial<Webmail> = {},
  shown = mailbox,
  dieAt: TestBackground['dieAt'] = undefined,
) {
  background = startBackground(job);
  background.dieAt = dieAt;
  const { startAcknowledging } = await import('../../src/content/acknowledge');
  const acknowledging = startAcknowledging(
    await webmailOf(shown, more),
    shown,
    'tab-1',
    life.signal,
  );
  await pass(200);
  return acknowledging;
}

/** The real reply on the test page; the reader's part is the little that the driver asks. */
async function webmailOf(shown: Mailbox, more: Partial<Webmail>): Promise<Webmail> {
  const { replying } = await import('../../src/webmail/gmail/replying');
  return {
    name: 'gmail',
    home: () => shown.home,
    mailbox: () => shown,
    pages: { begin: () => 'there', next: () => 'last', back: () => undefined },
    look() {
      const element = one('.a98');
      const shownThread = one('h2.hP').dataset.legacyThreadId ?? '';
      const conversation = {
        element,
        thread: shownThread,
        lineParent: element,
        lineBefore: null,
      };
      return { rows: [], conversation, sightings: () => [] };
    },
    tapped: (detail, _, now) => [
      {
        kind: 'message',
        thread,
        id: 'msg-a:r-88',
        sense: 'json',
        at: now,
        facts: { sentAt: now, direction: 'out', state: detail === 'sent' ? 'sent' : 'sending' },
        text,
      },
    ],
    watch(changed, signal) {
      const observer = new MutationObserver(changed);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      signal.addEventListener('abort', () => observer.disconnect());
    },
    health: () => [],
    goTo: () => {},
    replying,
    ...more,
  };
}

async function pass(ms: number): Promise<void> {
  // Page changes are told by real microtasks and tasks between the steps of the false clock.
  for (let left = ms; left > 0; left -= 500) {
    await vi.advanceTimersByTimeAsync(Math.min(left, 500));
  }
}

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

function inBox(): string {
  return one('[g_editable=true]').innerText;
}

/** The note stands in a closed shadow root; the test must read what the user reads. */
function openShadowRoots(): void {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    noteRoot = attach.call(this, init);
    return noteRoot;
  });
}

function said(): string {
  return noteRoot?.querySelector('.words')?.textContent ?? '';
}
