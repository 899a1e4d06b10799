import { afterEach, describe, expect, it } from 'vitest';
import { nameHandle } from '../../../src/core/mail';
import type { Failure } from '../../../src/core/outbox';
import { replyingIn } from '../../../src/webmail/outlook/replying';
import type { ReplyBox } from '../../../src/webmail/webmail';
import {
  addBox,
  addTypeMenu,
  ana,
  chip,
  one,
  openPage,
  otherThread,
  own,
  type PageOptions,
  paneHtml,
  readOuter,
  readShown,
  type TestPage,
  thread,
  usualPage,
} from './page';

const text = 'Dear Ana,\n\nReceived. You will have my answer by Thursday 3 pm.\n\nJo';
const replying = replyingIn(readShown);
const ben = 'ben@client.example';

let page: TestPage;
afterEach(() => page.close());

describe('opening the reply', () => {
  it.each(['toolbar', 'fluent-16', 'fabric', 'loose', 'quick-bar'] as const)(
    'finds the button by its icon: %s',
    async (buttons) => {
      const box = await openBox({ buttons });
      expect(box.proof()).toMatchObject({ thread, to: [{ address: ana }], cc: [], bcc: [] });
      expect(page.replied).toHaveLength(1);
      expect(page.wrong).toEqual([]);
    },
  );

  it.each(['none', 'reply-all-only'] as const)(
    'presses nothing else where there is none: %s',
    async (buttons) => {
      expect(await open({ buttons })).toBe('replyBoxMissing');
      expect(page.wrong).toEqual([]);
    },
  );

  const conversation = [
    { from: own, own: true, at: 4_000, body: 'I shall see.' },
    { from: ben, name: 'Ben Oak', at: 3_000, body: 'For your files.' },
    { from: ana, name: 'Ana Ruiz', at: 2_000, body: 'Any news?' },
    { from: ana, name: 'Ana Ruiz', at: 1_000, body: 'Could you send the quote?', collapsed: true },
  ];

  it.each([
    ['newest first', conversation],
    ['oldest first', conversation.toReversed()],
  ])('answers the last message of who waits, in a pane %s', async (_, messages) => {
    await openBox({ messages: messages.map((message) => ({ ...message })) });
    expect(page.replied).toEqual([ana]);
    expect(one('[data-at="1000"]').getAttribute('aria-expanded')).toBe('false');
  });

  it('knows who waits by name where the page shows no address', async () => {
    page = openPage({
      messages: [
        { from: '', name: 'Ana  Ruiz', at: 1_000, body: 'Hello' },
        { from: ben, name: 'Ben Oak', at: 2_000, body: 'FYI' },
      ],
    });
    expect(typeof (await replying.open(thread, nameHandle('Ana Ruiz'), endless()))).toBe('object');
    expect(page.replied).toEqual(['']);
  });

  it('answers the last that is not own where nobody is the one who waits', async () => {
    page = openPage({ messages: conversation.map((message) => ({ ...message })) });
    await replying.open(thread, 'lead@home.example', endless());
    expect(page.replied).toEqual([ben]);
  });

  it('expands a collapsed message first', async () => {
    await openBox({ messages: [{ from: ana, body: 'Hello', collapsed: true }] });
    expect(page.replied).toEqual([ana]);
    expect(page.wrong).toEqual([]);
  });

  it('leaves the bar below alone where it would answer another message', async () => {
    page = openPage({
      buttons: 'quick-bar',
      messages: conversation.map((message) => ({ ...message })),
    });
    expect(await replying.open(thread, ana, endless())).toBe('replyBoxMissing');
    expect(page.replied).toEqual([]);
  });

  it('waits for a slow box', async () => {
    expect((await openBox({ delay: 400 })).proof().to).toHaveLength(1);
  });

  it('says that the thread is gone when another one is shown, or none', async () => {
    page = openPage();
    expect(await replying.open(otherThread, ana, endless())).toBe('threadGone');
    one('.pane').hidden = true;
    expect(await replying.open(thread, ana, endless())).toBe('threadGone');
  });

  it('does not take a box in a window of its own, of which no thread can be proven', async () => {
    page = openPage({ popsOut: true });
    expect(await untilSeen('.windows .compose', replying.open(thread, ana, ending()))).toBe(
      'replyBoxMissing',
    );
  });

  it('makes a reply to all a plain one where Outlook offers it', async () => {
    const options = {
      to: chip('Ana Ruiz', ana) + chip('Ben Oak', ben),
      cc: chip('C', 'c@x.example'),
      plainTo: chip('Ana Ruiz', ana),
    };
    page = openPage(options);
    addTypeMenu(usualPage(options), page);
    const box = asBox(await replying.open(thread, ana, endless()));
    expect(box.proof()).toMatchObject({ to: [{ address: ana }], cc: [] });
    expect(page.wrong).toEqual([]);
  });

  it('shows everybody in the box where Outlook does not', async () => {
    const box = await openBox({
      to: chip('Ana', ana) + chip('Ben', ben),
      cc: chip('C', 'c@x.example'),
    });
    expect(box.proof().to).toHaveLength(2);
    expect(box.proof().cc).toHaveLength(1);
    expect(box.ownText()).toBe('');
  });
});

describe('a draft of the user is left alone', () => {
  it('in an open box', async () => {
    page = openPage();
    const box = addBox(usualPage(), page, '<div>My own words</div>');
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
    expect(box.innerText).toContain('My own words');
  });

  it('shown in the conversation as not sent', async () => {
    const draft = { from: own, own: true, at: 2_000, draft: true, body: 'My own words' };
    page = openPage({ messages: [draft, { from: ana, at: 1_000, body: 'Hello' }] });
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
    expect(page.replied).toEqual([]);
  });

  it.each([
    ['a signature', '<br><div id="Signature"><p>Jo Bell and more</p></div>'],
    [
      'a quote',
      '<br><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg">Hi</div>and more',
    ],
  ])('in %s, where the user may have typed', async (_, below) => {
    page = openPage();
    addBox(usualPage({ below }), page);
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
  });

  it('but the box that we have opened is taken again, until something is typed in it', async () => {
    const first = await openBox({ below: '<br><div id="Signature"><p>Jo Bell</p></div>' });
    expect(asBox(await replying.open(thread, ana, endless())).element).toBe(first.element);
    one('#Signature p', first.element).append('!');
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
  });

  it('and an empty box that the user has opened stays after the text is taken back', async () => {
    page = openPage({ buttons: 'none' });
    const opened = addBox(usualPage(), page);
    const box = asBox(await replying.open(thread, ana, endless()));
    expect(await box.insert(text)).toBe(true);
    expect(await box.takeBack(text)).toBe(true);
    expect(opened.isConnected).toBe(true);
  });
});

describe.each([
  ['the conversation alone', readShown],
  ['the outermost pane', readOuter],
])(
  'no box of another conversation is taken for this one, where the reader tells %s:',
  (_, read) => {
    it('but that of this one is', async () => {
      page = openPage();
      const box = asBox(await replyingIn(read).open(thread, ana, endless()));
      expect(box.proof().thread).toBe(thread);
      expect(await box.insert(text)).toBe(true);
      expect(replyingIn(read).findOurs(thread, text)?.element).toBe(box.element);
    });

    it('a box in a pane that is kept hidden', async () => {
      page = openPage({ delay: undefined });
      const hidden = addPane(otherThread);
      hidden.hidden = true;
      addBox(usualPage(), page, '', one('.compose-place', hidden));
      expect(await opens(read)).toBe('replyBoxMissing');
    });

    it('a box in a second pane, shown at once', async () => {
      page = openPage({ delay: undefined });
      addBox(usualPage(), page, '', one('.compose-place', addPane(otherThread)));
      expect(await opens(read)).toBe('replyBoxMissing');
    });

    it('a box in the outer pane while two conversations are shown in it', async () => {
      page = openPage({ delay: undefined });
      addPane(otherThread);
      addBox(usualPage(), page, '', one('#ReadingPaneContainerId'));
      expect(await opens(read)).toBe('replyBoxMissing');
    });

    it('not even our own, once a second one is shown beside it and the reader cannot tell them apart', async () => {
      page = openPage();
      const box = asBox(await replyingIn(read).open(thread, ana, endless()));
      const other = addBox(usualPage(), page, '', one('.compose-place', addPane(otherThread)));
      await box.insert(text);
      expect([thread, undefined]).toContain(box.proof().thread);
      expect(box.element.contains(other)).toBe(false);
      expect(one('[aria-multiline]', other).innerText.trim()).toBe('');
      expect(replyingIn(read).findOurs(otherThread, text)).toBeUndefined();
    });
  },
);

describe('no box is taken for one of this conversation', () => {
  it('once the pane is given to another conversation', async () => {
    const box = await openBox({});
    one('.conversation').dataset.thread = otherThread;
    expect(box.proof().thread).toBe(otherThread);
    one('.conversation').hidden = true;
    expect(box.proof().thread).toBeUndefined();
  });

  it('in a message body that imitates one', async () => {
    const imitation = `<div data-app-section="MailReadCompose"><div id="MSG_1_TO" role="group">${chip('E', 'evil@x.example')}</div>
      <button class="fui-SplitButton__primaryActionButton" title="Send (Ctrl+Enter)"><i data-icon-name="SendRegular"></i></button>
      <div role="toolbar"><button><i data-icon-name="ArrowReplyRegular"></i></button></div>
      <div id="editorParent_9"><div contenteditable="true" role="textbox">x</div></div></div>`;
    const box = await openBox({ messages: [{ from: ana, body: imitation }] });
    expect(box.proof().to.map(({ address }) => address)).toEqual([ana]);
    expect(await box.insert(text)).toBe(true);
    expect(box.send()).toBe(true);
    expect(page.wrong).toEqual([]);
    expect(page.sent).toHaveLength(1);
  });
});

function addPane(id: string): HTMLElement {
  one('#ReadingPaneContainerId').insertAdjacentHTML('beforeend', paneHtml(id, usualPage()));
  return one('#ReadingPaneContainerId').lastElementChild as HTMLElement;
}

/** Opens, with an end as soon as Reply was pressed. */
async function opens(read: typeof readShown): Promise<ReplyBox | Failure> {
  const stop = new AbortController();
  const opening = replyingIn(read).open(thread, ana, stop.signal);
  await Promise.resolve();
  stop.abort();
  return opening;
}

let stopping = new AbortController();

function ending(): AbortSignal {
  stopping = new AbortController();
  return stopping.signal;
}

/** Ends the opening when the page shows `css`: then all that could happen has happened. */
function untilSeen<T>(css: string, opening: Promise<T>): Promise<T> {
  const observer = new MutationObserver(() => {
    if (document.querySelector(css) === null) return;
    observer.disconnect();
    queueMicrotask(() => stopping.abort());
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return opening;
}

async function open(changes: Partial<PageOptions>): Promise<ReplyBox | Failure> {
  page = openPage(changes);
  return replying.open(thread, ana, endless());
}

async function openBox(changes: Partial<PageOptions>): Promise<ReplyBox> {
  return asBox(await open(changes));
}

function asBox(opened: ReplyBox | Failure): ReplyBox {
  if (typeof opened === 'string') throw new Error(`not opened: ${opened}`);
  return opened;
}

const endless = () => new AbortController().signal;
