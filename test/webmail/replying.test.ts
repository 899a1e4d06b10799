import { afterEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../src/core/outbox';
import { replying } from '../../src/webmail/gmail/replying';
import type { ReplyBox } from '../../src/webmail/webmail';
import {
  addBox,
  ana,
  message,
  one,
  openPage,
  own,
  type PageOptions,
  type TestPage,
  thread,
  usualPage,
} from './replying-page';

const text = 'Dear Ana,\n\nReceived. You will have my answer by Thursday 3 pm.\n\nJo';

let page: TestPage;
afterEach(() => page.close());

describe('opening the reply', () => {
  it.each([
    ['the bottom bar, one of two shown', 'bottom-bar'],
    ['the icon in the header', 'header-icon'],
    ['the text button', 'text-button'],
    ['the header button of November 2025', 'nov2025'],
    ['the menu of November 2025', 'nov2025-menu'],
    ['the event number alone', 'jslog'],
  ] as const)('finds %s', async (_, buttons) => {
    const box = await openBox({ buttons });
    expect(box.proof()).toMatchObject({ thread, to: [{ address: ana }], cc: [], bcc: [] });
    expect(page.wrong).toEqual([]);
  });

  it.each(['inline', 'inline-I5', 'popout'] as const)('finds a box that opens %s', async (form) => {
    const box = await openBox({ box: form });
    expect(box.proof().thread).toBe(thread);
  });

  it('answers the message of who waits, though somebody else wrote later', async () => {
    page = openPage({ buttons: 'header-icon' });
    const later = message('bo@client.example', { buttons: 'header-icon', body: 'For your files.' });
    one('[role=list]').insertAdjacentHTML('beforeend', later);
    const answered: (string | null | undefined)[] = [];
    one('[role=main]').addEventListener('click', ({ target }) => {
      const item = (target as Element).closest('[role=listitem]');
      answered.push(item?.querySelector('.gD')?.getAttribute('email'));
    });
    await replying.open(thread, ana, endless());
    expect(answered).toEqual([ana]);
  });

  it('waits for a slow box', async () => {
    const box = await openBox({ delay: 400 });
    expect(box.proof().to).toEqual([{ address: ana, name: `Name of ${ana}` }]);
  });

  it('expands a collapsed last message first', async () => {
    const box = await openBox({ collapsed: true });
    expect(box.proof().thread).toBe(thread);
  });

  it('says that the box is missing when there is no button', async () => {
    expect(await open({ buttons: 'none' })).toBe('replyBoxMissing');
  });

  it('says that the thread is gone when another one is shown', async () => {
    page = openPage();
    expect(await replying.open('1999999999999999', ana, endless())).toBe('threadGone');
  });

  it('ends with the signal while the box does not come', async () => {
    page = openPage({ delay: undefined });
    const ending = new AbortController();
    const opening = replying.open(thread, ana, ending.signal);
    ending.abort();
    expect(await opening).toBe('replyBoxMissing');
  });

  it('leaves a draft of the user alone', async () => {
    page = openPage();
    const box = addBox(usualPage(), page, '<div>My own words</div>');
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
    expect(one('[g_editable=true]', box).innerText).toContain('My own words');
  });

  it('sees a draft that is but a picture, and one in a minimised pop-out', async () => {
    page = openPage();
    const box = addBox(usualPage({ box: 'popout' }), page, '<img alt="">');
    box.style.display = 'none';
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
  });

  it('takes for a draft what the user may have typed in a signature', async () => {
    page = openPage();
    addBox(usualPage({ below: '<div class="gmail_signature">Jo Bell and more</div>' }), page, '');
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
  });

  it('takes again the box that it has opened, as long as nothing is typed in it', async () => {
    const first = await openBox({ below: '<div class="gmail_signature">Jo Bell</div>' });
    expect(asBox(await replying.open(thread, ana, endless())).element).toBe(first.element);
    one('.gmail_signature', first.element).append('!');
    expect(await replying.open(thread, ana, endless())).toBe('draftPresent');
  });

  it('takes an empty box that the user has opened', async () => {
    page = openPage({ buttons: 'none' });
    addBox(usualPage(), page, '');
    const box = asBox(await replying.open(thread, ana, endless()));
    expect(await box.insert(text)).toBe(true);
    expect(await box.takeBack(text)).toBe(true);
    expect(box.element.isConnected).toBe(true);
  });

  it('makes a reply to all a plain one where Gmail offers it', async () => {
    const box = await openBox({
      to: [ana, 'ben@client.example'],
      cc: ['c@x.example'],
      plainTo: [ana],
    });
    expect(box.proof()).toMatchObject({ to: [{ address: ana }], cc: [] });
  });

  it('shows everybody in the box where Gmail does not', async () => {
    const box = await openBox({
      buttons: 'header-icon',
      to: [ana, 'ben@client.example'],
      cc: ['c@x.example'],
    });
    expect(box.proof().to).toHaveLength(2);
    expect(box.proof().cc).toEqual([{ address: 'c@x.example', name: 'Name of c@x.example' }]);
  });

  it('does not take a box of another thread for this one', async () => {
    page = openPage({ delay: undefined });
    addBox(
      usualPage({ box: 'popout', hidden: { thread: '#thread-f:1799999999999999999' } }),
      page,
      'Mine',
    );
    const ending = new AbortController();
    const opening = replying.open(thread, ana, ending.signal);
    ending.abort();
    expect(await opening).toBe('replyBoxMissing');
  });

  it('presses nothing inside a message body', async () => {
    const imitation =
      '<div class="amn"><span class="ams bkH">Reply</span></div><button jslog="21576; x">Reply</button>';
    expect(await open({ buttons: 'none', body: imitation })).toBe('replyBoxMissing');
    expect(page.wrong).toEqual([]);
  });

  it('takes no editor inside a message body for a box', async () => {
    const imitation = `<div class="M9"><form class="bAs"><input name="thread" value="#thread-f:1"></form>
      <div class="Ap"><div g_editable="true" role="textbox">x</div></div></div>`;
    const box = await openBox({ body: imitation });
    expect(box.proof().to).toEqual([{ address: ana, name: `Name of ${ana}` }]);
    expect(box.element.closest('.a3s')).toBeNull();
  });
});

describe('the proof', () => {
  it('reads recipients from the hidden inputs of before 2021', async () => {
    const box = await openBox({ recipients: 'classic', cc: ['ben@client.example'] });
    expect(box.proof()).toMatchObject({
      to: [{ address: ana, name: 'Name' }],
      cc: [{ address: 'ben@client.example', name: 'Name' }],
      from: own,
    });
  });

  it('knows the thread from the conversation where the box does not say it', async () => {
    const box = await openBox({ hidden: {} });
    expect(box.proof().thread).toBe(thread);
  });

  it('knows the thread of a pop-out from the message that it answers', async () => {
    page = openPage();
    const hidden = { rm: usualPage().hidden.rm };
    addBox(usualPage({ box: 'popout', hidden }), page, '');
    expect(asBox(await replying.open(thread, ana, endless())).proof().thread).toBe(thread);
  });

  it('knows no thread when box and conversation disagree', async () => {
    const box = await openBox({});
    (one('input[name=thread]', box.element) as HTMLInputElement).value =
      '#thread-f:1799999999999999999';
    expect(box.proof().thread).toBeUndefined();
  });

  it('knows no thread once the box has left the page', async () => {
    const box = await openBox({});
    box.element.remove();
    expect(box.proof().thread).toBeUndefined();
  });

  it('takes no chips out of quoted mail', async () => {
    const quoted = `<div class="gmail_quote"><div class="anm" name="to"><div role="listbox">
      <div role="option" data-hovercard-id="evil@x.example"></div></div></div></div>`;
    const box = await openBox({ below: quoted });
    expect(box.proof().to.map(({ address }) => address)).toEqual([ana]);
  });

  it('shows a draft as soon as the user types, and none while our text stands', async () => {
    const box = await openBox({});
    await box.insert(text);
    expect(box.proof().draft).toBe(false);
    document.execCommand('insertText', false, 'x');
    expect(box.proof().draft).toBe(true);
  });
});

describe('the text', () => {
  const signature =
    '<br><div class="gmail_signature" data-smartmail="gmail_signature">Jo Bell</div>';
  const quote =
    '<div class="gmail_quote"><div class="gmail_attr">Ana wrote:</div><blockquote>Hi</blockquote></div>';

  it.each([
    ['an empty editor', '<br>'],
    ['signature and quote', `${signature}<br>${quote}`],
    ['a signature that begins the editor', '<div class="gmail_signature">Jo Bell</div>'],
    ['a quote that begins the editor', quote],
    [
      'lines wrapped as Gmail wraps them',
      `<div dir="ltr"><br clear="all"><div>${signature}</div></div>`,
    ],
  ])('is put above %s and taken out again', async (_, below) => {
    const box = await openBox({ below });
    const editor = one('[g_editable=true]', box.element);
    const kept = editor.textContent.trim();
    expect(await box.insert(text)).toBe(true);
    expect(box.ownText()).toBe(text);
    expect(editor.innerText.trim()).toMatch(/^Dear Ana,/);
    expect(editor.querySelector('.gmail_signature, .gmail_quote')?.textContent ?? '').not.toContain(
      'Dear',
    );
    const { element } = box;
    expect(await box.takeBack(text)).toBe(true);
    expect(editor.textContent.trim()).toBe(kept);
    expect(element.isConnected).toBe(false);
  });

  it('is text, whatever it looks like', async () => {
    const box = await openBox({});
    const hostile = 'Hi <img src=x onerror=alert(1)> & <b>you</b>  two\nline';
    expect(await box.insert(hostile)).toBe(true);
    expect(one('[g_editable=true]', box.element).querySelector('img, b')).toBeNull();
    expect(one('[g_editable=true]', box.element).innerText).toContain(
      '<img src=x onerror=alert(1)>',
    );
  });

  it('is heard of by the page as typing is', async () => {
    const box = await openBox({});
    let inputs = 0;
    one('[g_editable=true]', box.element).addEventListener('input', () => inputs++);
    await box.insert(text);
    expect(inputs).toBeGreaterThan(0);
  });

  it('is not kept by an editor that throws it out, and that is said', async () => {
    const box = await openBox({});
    const editor = one('[g_editable=true]', box.element);
    editor.addEventListener('input', () => editor.replaceChildren());
    expect(await box.insert(text)).toBe(false);
  });

  it('was put in where the user sends it in that very moment', async () => {
    const box = await openBox({});
    const editor = one('[g_editable=true]', box.element);
    editor.addEventListener('input', () => setTimeout(() => box.element.remove()));
    expect(await box.insert(text)).toBe(true);
  });

  it('is not put into a draft', async () => {
    const box = await openBox({});
    one('[g_editable=true]', box.element).prepend('Mine. ');
    expect(await box.insert(text)).toBe(false);
    expect(box.ownText()).toBe('Mine.');
  });

  it('is not taken back once the user has changed it', async () => {
    const box = await openBox({});
    await box.insert(text);
    one('[g_editable=true]', box.element).prepend('PS. ');
    expect(await box.takeBack(text)).toBe(false);
    expect(box.ownText()).toContain('Received.');
  });

  it.each([
    ['in the signature', '.gmail_signature'],
    ['below it', '.below'],
  ])('counts as edited when the user types %s', async (_, place) => {
    const box = await openBox({ below: `${signature}<div class="below"><br></div>` });
    await box.insert(text);
    one(place, box.element).append('PS.');
    expect(box.proof().draft).toBe(true);
    expect(await box.takeBack(text)).toBe(false);
  });

  it('is found again in a box of this thread by a later life of the script', async () => {
    const box = await openBox({});
    await box.insert(text);
    const again = replying.findOurs(thread, text);
    expect(again?.element).toBe(box.element);
    expect(again?.proof().draft).toBe(false);
    expect(replying.findOurs(thread, 'Other words')).toBeUndefined();
    expect(replying.findOurs('1999999999999999', text)).toBeUndefined();
  });
});

describe('sending', () => {
  it('presses Send alone, and believes it when the message shows and Undo has gone', async () => {
    const { box } = await filled({});
    expect(box.send()).toBe(true);
    expect(await box.outcome(endless())).toEqual({ kind: 'sent', message: 'msg-a:r-77' });
    expect(page.sent).toHaveLength(1);
    expect(page.sent[0]).toMatchObject({ to: [ana], cc: [] });
    expect(page.wrong).toEqual([]);
  });

  it('presses nothing in quoted mail', async () => {
    const quoted = `<div class="gmail_quote"><div class="IZ"><div class="Up"><div><div role="button"
      class="T-I aoO">Send</div></div></div></div></div>`;
    const { box } = await filled({ below: quoted });
    one('[g_editable=true] .aoO', box.element).addEventListener('click', () =>
      page.wrong.push('quote'),
    );
    expect(box.send()).toBe(true);
    expect(page.wrong).toEqual([]);
    expect(page.sent).toHaveLength(1);
  });

  it('does not press a Send that is not enabled', async () => {
    const { box } = await filled({});
    one('.aoO:not(.Uo)', box.element).setAttribute('aria-disabled', 'true');
    expect(box.send()).toBe(false);
    expect(page.sent).toEqual([]);
  });

  it('says false where there is no Send', async () => {
    const { box } = await filled({});
    one('.aoO:not(.Uo)', box.element).remove();
    expect(box.send()).toBe(false);
    expect(page.wrong).toEqual([]);
  });

  it("is undone when the user presses the page's Undo", async () => {
    const { box } = await filled({ undoFor: 5_000 });
    box.send();
    const ended = box.outcome(endless());
    page.undo();
    expect(await ended).toEqual({ kind: 'undone', message: undefined });
  });

  it('is undone late, after the notice was rewritten, as well', async () => {
    const { box } = await filled({ undoFor: 600 });
    box.send();
    const ended = box.outcome(endless());
    setTimeout(page.undo, 400);
    expect((await ended).kind).toBe('undone');
  });

  it("presses the page's Undo when asked", async () => {
    const { box } = await filled({ undoFor: 5_000 });
    box.send();
    const ended = box.outcome(endless());
    expect(await box.undoSend()).toBe(true);
    expect((await ended).kind).toBe('undone');
    expect(page.sent).toEqual([]);
  });

  it('does not press an Undo that was there before', async () => {
    const { box } = await filled({ undoFor: 0 });
    const notice = one('[role=alert]');
    notice.style.visibility = 'visible';
    one('.bAo', notice).innerHTML = '<span id="link_undo" role="link">Undo archiving</span>';
    one('#link_undo', notice).addEventListener('click', () => page.wrong.push('undid another act'));
    box.send();
    const ended = box.outcome(endless());
    expect(await box.undoSend()).toBe(false);
    expect((await ended).kind).toBe('sent');
    expect(page.wrong).toEqual([]);
  }, 20_000);

  it('is refused when the page objects', async () => {
    const { box } = await filled({ sending: 'objects' });
    box.send();
    expect((await box.outcome(endless())).kind).toBe('refused');
  });

  it('is unknown when the box has gone and nothing shows', async () => {
    const { box } = await filled({ sending: 'vanishes' });
    box.send();
    const ending = new AbortController();
    const ended = box.outcome(ending.signal);
    ending.abort();
    expect((await ended).kind).toBe('unknown');
  });

  it('takes no message of somebody else with the same words for ours', async () => {
    const { box } = await filled({ body: text.replaceAll('\n', '<br>'), sending: 'vanishes' });
    box.send();
    const ending = new AbortController();
    const ended = box.outcome(ending.signal);
    ending.abort();
    expect((await ended).kind).toBe('unknown');
  });
});

async function open(changes: Partial<PageOptions>): Promise<ReplyBox | Failure> {
  page = openPage(changes);
  return replying.open(thread, ana, endless());
}

async function openBox(changes: Partial<PageOptions>): Promise<ReplyBox> {
  return asBox(await open(changes));
}

async function filled(changes: Partial<PageOptions>): Promise<{ box: ReplyBox }> {
  const box = await openBox(changes);
  expect(await box.insert(text)).toBe(true);
  return { box };
}

function asBox(opened: ReplyBox | Failure): ReplyBox {
  if (typeof opened === 'string') throw new Error(`not opened: ${opened}`);
  return opened;
}

const endless = () => new AbortController().signal;
