import { afterEach, describe, expect, it } from 'vitest';
import { nameHandle } from '../../../src/core/mail';
import { replyingIn } from '../../../src/webmail/outlook/replying';
import type { ReplyBox } from '../../../src/webmail/webmail';
import {
  ana,
  chip,
  one,
  openPage,
  otherThread,
  own,
  type PageOptions,
  readShown,
  type TestPage,
  thread,
} from './page';

const text = 'Dear Ana,\n\nReceived. You will have my answer by Thursday 3 pm.\n\nJo';
const replying = replyingIn(readShown);
const signature = '<div class="elementToProof"><br></div><div id="Signature"><p>Jo Bell</p></div>';
const quote = `<div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg"><b>Von:</b> Ana</div><div>Hi</div>`;

let page: TestPage;
afterEach(() => page.close());

describe('the recipients', () => {
  it('are the addresses that the chips bear as labels, with their names', async () => {
    const box = await openBox({ cc: chip('Ben', 'Ben@Client.example') });
    expect(box.proof()).toMatchObject({
      to: [{ address: ana }],
      cc: [{ address: 'ben@client.example' }],
      bcc: [],
    });
  });

  it.each([
    ['a title', `<span class="_EType_RECIPIENT_ENTITY" title="Ana &lt;${ana}&gt;">Ana</span>`],
    ['the text', `<span class="_EType_RECIPIENT_ENTITY">${ana}</span>`],
    ['a chip of another kind', `<span draggable="true" aria-label="${ana}">Ana</span>`],
  ])('are read from %s as well', async (_, to) => {
    const box = await openBox({ to });
    expect(box.proof().to.map(({ address }) => address)).toEqual([ana]);
  });

  it('are handles where only names show, each for itself', async () => {
    const nameless = chip('Ana Ruiz', 'Verfügbar, Ana Ruiz').replace('>AR<', '><');
    const box = await openBox({ to: nameless + nameless });
    const handle = { address: nameHandle('Ana Ruiz'), name: 'Ana Ruiz' };
    expect(box.proof().to).toEqual([handle, handle]);
  });

  it('are who the label says, whatever name somebody gave himself', async () => {
    const box = await openBox({ to: chip(ana, 'evil@x.example') });
    expect(box.proof().to.map(({ address }) => address)).toEqual(['evil@x.example']);
  });

  it('are nobody known where a chip names two addresses', async () => {
    const box = await openBox({ to: chip(ana, `${ana}, evil@x.example`) });
    expect(box.proof().to.map(({ address }) => address)).not.toContain(ana);
  });

  it.each([
    ['typed and not yet resolved', ' evil@x.example'],
    ['typed as a name', ' Ev Il'],
  ])('are more where somebody is %s', async (_, typed) => {
    expect((await openBox({ to: chip('Ana', ana) + typed })).proof().to).toHaveLength(2);
  });

  it('are more where others are but counted', async () => {
    const box = await openBox({});
    one('[id$="_TO"]', box.element).insertAdjacentHTML(
      'beforeend',
      '<button>und 2 weitere</button>',
    );
    expect(box.proof().to).toHaveLength(2);
  });

  it('are those of a hidden field, too', async () => {
    const box = await openBox({ bcc: chip('Ev', 'evil@x.example') });
    one('[id$="_BCC"]', box.element).hidden = true;
    expect(box.proof().bcc.map(({ address }) => address)).toEqual(['evil@x.example']);
  });

  it('are none in quoted mail', async () => {
    const fake = `<div role="group" id="x_TO">${chip('Ev', 'evil@x.example')}</div>`;
    const box = await openBox({ below: `<br>${quote}${fake}` });
    expect(box.proof().to.map(({ address }) => address)).toEqual([ana]);
  });
});

describe('the sender', () => {
  it('is not known where the box does not show it', async () => {
    expect((await openBox({})).proof().from).toBeUndefined();
  });

  it('is the address shown', async () => {
    expect((await openBox({ from: own })).proof().from).toBe(own);
  });
});

describe('the text', () => {
  const places: [string, string][] = [
    ['an empty editor', ''],
    ['an empty line', '<div class="elementToProof"><br></div>'],
    ['signature and quote', `${signature}${quote}`],
    ['a signature that begins the editor', '<div id="Signature"><p>Jo Bell</p></div>'],
    ['a quote that begins the editor', quote],
    ['lines wrapped as in the capture', `<div class="elementToProof">${signature}</div>`],
  ];
  const ways = ['paste', 'typing', 'beforeinput', 'slow', 'late'] as const;
  const cases = ways.flatMap((editor) =>
    places.map(([name, below]): [PageOptions['editor'], string, string] => [editor, name, below]),
  );

  it.each(cases)('is put (%s) above %s and taken out again', async (editor, _, below) => {
    const box = await openBox({ below, editor });
    const field = editorOf(box);
    const kept = field.textContent.trim();
    expect(await box.insert(text)).toBe(true);
    expect(box.ownText()).toBe(text);
    expect(box.proof().draft).toBe(false);
    expect(field.innerText.trim()).toMatch(/^Dear Ana,/);
    expect(field.querySelector('#Signature')?.textContent ?? '').not.toContain('Dear');
    expect(await box.takeBack(text)).toBe(true);
    expect(field.textContent.trim()).toBe(kept);
    expect(box.element.isConnected).toBe(false);
    expect(page.wrong).toEqual([]);
  });

  it.each(ways)('is text, whatever it looks like (%s)', async (editor) => {
    const box = await openBox({ editor });
    const hostile = 'Hi <img src=x onerror=alert(1)> & <b>you</b>  two\nline &amp;';
    expect(await box.insert(hostile)).toBe(true);
    expect(editorOf(box).querySelector('img, b')).toBeNull();
    expect(editorOf(box).innerText).toContain('<img src=x onerror=alert(1)>');
    expect(editorOf(box).innerText).toContain('&amp;');
  });

  it.each(['loses', 'mangles'] as const)(
    'is not kept by an editor that %s it: that is said, and nothing of it stays',
    async (editor) => {
      const box = await openBox({ editor, below: signature });
      expect(await box.insert(text)).toBe(false);
      expect(box.ownText()).toBe('');
    },
  );

  it('is taken out again where the pane was given to another conversation meanwhile', async () => {
    const box = await openBox({ editor: 'slow' });
    const inserting = box.insert(text);
    one('.conversation').dataset.thread = otherThread;
    expect(await inserting).toBe(false);
    expect(editorOf(box).innerText).not.toContain('Received');
  });

  it('is not put into a draft', async () => {
    const box = await openBox({});
    editorOf(box).prepend('Mine. ');
    expect(await box.insert(text)).toBe(false);
    expect(box.ownText()).toBe('Mine.');
  });

  it.each([
    ['above it', '[aria-multiline]'],
    ['in the signature', '#Signature'],
  ])('counts as edited when the user types %s, and stays', async (_, place) => {
    const box = await openBox({ below: signature });
    await box.insert(text);
    one(place, box.element).prepend('PS. ');
    expect(box.proof().draft).toBe(true);
    expect(await box.takeBack(text)).toBe(false);
    expect(box.ownText()).toContain('Received.');
  });

  it('is thrown away with the box through the question that Outlook asks', async () => {
    const box = await openBox({ asksToDiscard: true });
    await box.insert(text);
    expect(await box.takeBack(text)).toBe(true);
    expect(box.element.isConnected).toBe(false);
    expect(page.wrong).toEqual([]);
  });

  it('is found again by a later life of the script, in this thread alone', async () => {
    const box = await openBox({});
    await box.insert(text);
    expect(replying.findOurs(thread, text)?.element).toBe(box.element);
    expect(replying.findOurs(thread, 'Other words')).toBeUndefined();
    expect(replying.findOurs(otherThread, text)).toBeUndefined();
  });
});

async function openBox(changes: Partial<PageOptions>): Promise<ReplyBox> {
  page = openPage(changes);
  const box = await replying.open(thread, ana, new AbortController().signal);
  if (typeof box === 'string') throw new Error(`not opened: ${box}`);
  return box;
}

const editorOf = (box: ReplyBox) => one('[id^=editorParent] [contenteditable]', box.element);
