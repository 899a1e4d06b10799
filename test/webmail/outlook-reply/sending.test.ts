import { afterEach, describe, expect, it } from 'vitest';
import { replyingIn } from '../../../src/webmail/outlook/replying';
import type { ReplyBox } from '../../../src/webmail/webmail';
import {
  addBox,
  ana,
  one,
  openPage,
  otherThread,
  own,
  type PageOptions,
  paneHtml,
  readShown,
  type TestPage,
  thread,
  usualPage,
} from './page';

const text = 'Dear Ana,\n\nReceived. You will have my answer by Thursday 3 pm.\n\nJo';
const replying = replyingIn(readShown);

let page: TestPage;
afterEach(() => page.close());

describe('sending', () => {
  it('presses Send alone, once, and believes it when the message shows', async () => {
    const box = await filled({});
    expect(box.send()).toBe(true);
    expect((await box.outcome(endless())).kind).toBe('sent');
    expect(page.sent).toHaveLength(1);
    expect(page.sent[0]?.to).toEqual([ana]);
    expect(page.wrong).toEqual([]);
  });

  it.each([
    ['its title and place', (send: HTMLElement) => send.querySelector('i')?.remove()],
    [
      'its icon',
      (send: HTMLElement) => {
        send.id = '';
        send.className = 'send';
        send.title = '';
      },
    ],
  ])('knows Send by %s alone', async (_, change) => {
    const box = await filled({});
    change(one('.send', box.element));
    expect(box.send()).toBe(true);
    expect(page.sent).toHaveLength(1);
  });

  it.each([
    ['is not enabled', (send: HTMLElement) => send.setAttribute('aria-disabled', 'true')],
    ['is disabled', (send: HTMLElement) => send.setAttribute('disabled', '')],
    ['is missing', (send: HTMLElement) => send.remove()],
    ['is there twice', (send: HTMLElement) => send.after(send.cloneNode(true))],
    [
      'is the main half of a split button and no more',
      (send: HTMLElement) => {
        send.title = '';
        send.replaceChildren('Senden');
      },
    ],
  ])('presses nothing where Send %s', async (_, change) => {
    const box = await filled({});
    change(one('.send', box.element));
    expect(box.send()).toBe(false);
    expect(page.sent).toEqual([]);
    expect(page.wrong).toEqual([]);
  });

  it('presses no Send of another conversation', async () => {
    const box = await filled({});
    one('#ReadingPaneContainerId').insertAdjacentHTML(
      'beforeend',
      paneHtml(otherThread, usualPage()),
    );
    const second = one('#ReadingPaneContainerId').lastElementChild as HTMLElement;
    const other = addBox(usualPage(), page, '', one('.compose-place', second));
    one('.send', box.element).remove();
    expect(box.send()).toBe(false);
    expect(other.isConnected).toBe(true);
    expect(page.sent).toEqual([]);
  });

  it('presses no Send of a second box in the conversation, nor takes its recipients for ours', async () => {
    page = openPage();
    const lines = text.split('\n').map((line) => `<div>${line || '<br>'}</div>`);
    const ours = addBox(usualPage(), page, lines.join(''));
    for (const part of ours.querySelectorAll('.acts, [role=group]')) part.remove();
    addBox(usualPage(), page);
    const box = replying.findOurs(thread, text);
    expect(box?.proof()).toMatchObject({ thread, to: [], cc: [], bcc: [] });
    expect(box?.send()).toBe(false);
    expect(page.sent).toEqual([]);
  });

  it('is refused by a new dialog while the box stays, and presses nothing in it', async () => {
    const box = await filled({ sending: 'objects' });
    box.send();
    expect((await box.outcome(endless())).kind).toBe('refused');
    expect(page.wrong).toEqual([]);
    expect(box.ownText()).toBe(text);
  });

  it('is not refused by a dialog that was there before', async () => {
    const box = await filled({});
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog">Tipp</div>');
    box.send();
    expect((await box.outcome(endless())).kind).toBe('sent');
  });

  it('is undone when the box comes back', async () => {
    const box = await filled({ sending: 'vanishes' });
    box.send();
    const ended = box.outcome(endless());
    page.undo();
    expect(await ended).toEqual({ kind: 'undone', message: undefined });
  });

  it("presses the page's Undo when asked, where its icon shows", async () => {
    const box = await filled({ sending: 'vanishes' });
    box.send();
    one('.notice').innerHTML = '<button><i data-icon-name="ArrowUndoRegular"></i></button>Gesendet';
    one('.notice button').addEventListener('click', () => page.undo());
    expect(await box.undoSend()).toBe(true);
    expect(page.sent).toEqual([]);
  });

  it('presses no Undo that was there before, nor any without the icon', async () => {
    const box = await filled({ sending: 'vanishes' });
    one('.notice').innerHTML =
      '<button class="never undo"><i data-icon-name="ArrowUndoRegular"></i></button>';
    box.send();
    expect(await box.undoSend()).toBe(false);
    one('.notice').innerHTML = '<button class="never undo">Rückgängig</button>';
    expect(await box.undoSend()).toBe(false);
    expect(page.wrong).toEqual([]);
  });
});

describe('it is unknown whether it was sent', () => {
  it('when the box has gone and nothing shows', async () => {
    expect(await endedAfter({ sending: 'vanishes' }, () => {})).toBe('unknown');
  });

  it.each([
    ['somebody else with the same words', { from: ana, at: Date.now() }],
    ['the user, long ago, which the page has made anew', { from: own, own: true, at: 1_000 }],
    ['the user, not sent', { from: own, own: true, at: Date.now(), draft: true }],
  ])('when there comes a message of %s', async (_, message) => {
    const body = text.replaceAll('\n', '<br>');
    const kind = await endedAfter({ sending: 'vanishes' }, () => {
      const pane = document.createElement('div');
      pane.innerHTML = paneHtml(thread, usualPage({ messages: [{ ...message, body }] }));
      one('.messages').append(...one('.messages', pane).childNodes);
    });
    expect(kind).toBe('unknown');
  });

  it('when the pane shows another conversation from then on, with the very message in it', async () => {
    const kind = await endedAfter({ sending: 'sends' }, () => {
      one('.conversation').dataset.thread = otherThread;
    });
    expect(kind).toBe('unknown');
  });
});

/** What the outcome is when `change` happens after the press, and nothing more. */
async function endedAfter(changes: Partial<PageOptions>, change: () => void): Promise<string> {
  const box = await filled(changes);
  box.send();
  const stop = new AbortController();
  const ended = box.outcome(stop.signal);
  change();
  // The page answers a press within 50 ms; what it shows then has been looked at.
  setTimeout(() => stop.abort(), 100);
  return (await ended).kind;
}

async function filled(changes: Partial<PageOptions>): Promise<ReplyBox> {
  page = openPage(changes);
  const box = await replying.open(thread, ana, endless());
  if (typeof box === 'string') throw new Error(`not opened: ${box}`);
  expect(await box.insert(text)).toBe(true);
  return box;
}

const endless = () => new AbortController().signal;
