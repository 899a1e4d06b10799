import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clearGuests, type Guest, makeGuest, shieldGuests } from '../../src/content/guest';

// As in the mail page, the shield stands first; then the page adds its shortcuts.
const ending = new AbortController();
shieldGuests(ending.signal);

const heardByPage: string[] = [];
const types = [
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'pointerdown',
  'click',
  'dblclick',
];
for (const type of types) {
  for (const target of [window, document, document.documentElement]) {
    target.addEventListener(type, () => heardByPage.push(type));
    target.addEventListener(type, () => heardByPage.push(type), { capture: true });
  }
}

describe('a guest in the mail page', () => {
  let guest: Guest;
  let clicks: string[];
  let keys: string[];

  beforeEach(() => {
    [clicks, keys] = [[], []];
    guest = makeGuest('menu', [], {
      click: (target) => clicks.push(target.id),
      key: (event, focused) => keys.push(`${focused?.id} ${event.key}`),
    });
    const field = Object.assign(document.createElement('input'), { id: 'field' });
    const button = Object.assign(document.createElement('button'), {
      id: 'button',
      textContent: 'Press',
    });
    guest.root.append(field, button);
    document.body.append(guest.host);
    heardByPage.length = 0;
  });

  afterEach(() => clearGuests());

  it('lets its user type the shortcuts of the mail page without the page hearing one', async () => {
    const field = guest.root.getElementById('field') as HTMLInputElement;
    field.focus();
    await userEvent.keyboard('e#!js?');
    expect(field.value).toBe('e#!js?');
    expect(keys).toEqual(['field e', 'field #', 'field !', 'field j', 'field s', 'field ?']);
    expect(heardByPage).toEqual([]);
  });

  it('hears a click on its button, which the page does not', async () => {
    await userEvent.click(guest.host, { position: middleOf(guest, 'button') });
    expect(clicks).toEqual(['button']);
    expect(heardByPage).toEqual([]);
  });

  it('hears Enter on its focused button as a click', async () => {
    (guest.root.getElementById('button') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(clicks).toEqual(['button']);
    expect(heardByPage).toEqual([]);
  });

  it('ignores clicks that a script of the page makes', () => {
    (guest.root.getElementById('button') as HTMLElement).click();
    guest.host.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(clicks).toEqual([]);
  });

  it('leaves the events of the page alone', async () => {
    const own = Object.assign(document.createElement('button'), { textContent: 'Gmail' });
    document.body.append(own);
    await userEvent.click(own);
    own.remove();
    expect(heardByPage).toContain('click');
  });
});

function middleOf(guest: Guest, id: string): { x: number; y: number } {
  const inner = (guest.root.getElementById(id) as HTMLElement).getBoundingClientRect();
  const outer = guest.host.getBoundingClientRect();
  return { x: inner.x - outer.x + inner.width / 2, y: inner.y - outer.y + inner.height / 2 };
}
