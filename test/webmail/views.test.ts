import { expect, test } from 'vitest';
import type { Sighting } from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import { createListReader } from '../../src/webmail/gmail/list';
import { type Page, viewOf } from '../../src/webmail/gmail/page';
import { describeOverCaptures } from '../harness/captures';
import { readGmail } from './captures';
import { openPage } from './open-page';
import { inferred, lastMessages, listOf, messagesBy, ownerOf, seen, threadsOf } from './seen';

async function inbox(hash = '#inbox'): Promise<Page> {
  return openPage(await readGmail('consumer'), `https://mail.google.com/mail/u/0/${hash}`);
}

function all(page: Page, css: string): HTMLElement[] {
  return [...page.document.querySelectorAll<HTMLElement>(css)];
}

function one(page: Page, css: string): HTMLElement {
  const [found] = all(page, css);
  if (found === undefined) throw new Error(`No ${css}`);
  return found;
}

describeOverCaptures('of several views', () => {
  test('the hidden ones are not read', async () => {
    const page = await inbox();
    const view = one(page, '[role=main]');
    const kept = view.cloneNode(true) as HTMLElement;
    for (const row of kept.querySelectorAll('tr.zA:nth-child(n+4)')) row.remove();
    view.before(kept);
    view.style.display = 'none';
    expect(gmailOn(page).look().rows).toHaveLength(3);
  });

  test('the one that is shown now is read, and the first again when it is shown or the other is gone', async () => {
    const page = await inbox();
    const view = one(page, '[role=main]');
    const other = view.cloneNode(true) as HTMLElement;
    for (const row of other.querySelectorAll('tr.zA:nth-child(n+4)')) row.remove();
    other.style.display = 'none';
    view.after(other);
    const reader = gmailOn(page);
    const show = (shown: HTMLElement, hidden: HTMLElement) => {
      shown.style.display = '';
      hidden.style.display = 'none';
      return reader.look().rows.length;
    };
    expect([show(view, other), show(other, view), show(view, other)]).toEqual([50, 3, 50]);
    view.replaceWith(view.cloneNode(true));
    expect(reader.look().rows.every(({ element }) => element.isConnected)).toBe(true);
    expect(reader.look().rows).toHaveLength(50);
  });

  test('a hidden list of the same view is not read', async () => {
    const page = await inbox();
    const list = one(page, '[gh=tl]');
    const search = list.cloneNode(true) as HTMLElement;
    for (const row of search.querySelectorAll('tr.zA:nth-child(n+3)')) row.remove();
    list.after(search);
    list.style.display = 'none';
    expect(
      gmailOn(page)
        .look()
        .rows.every(({ element }) => search.contains(element)),
    ).toBe(true);
    expect(gmailOn(page).look().rows).toHaveLength(2);
  });

  test('a hidden category tab is not read, a shown one gives its category', async () => {
    const page = await inbox('#category/promotions');
    const [primary, promotions] = all(page, '.ae4');
    if (primary === undefined || promotions === undefined) throw new Error('No tabs');
    const rows = one(page, '.Cp > div').cloneNode(true) as HTMLElement;
    for (const row of rows.querySelectorAll('tr.zA:nth-child(n+6)')) row.remove();
    promotions.querySelector('.Cp')?.append(rows);
    primary.style.display = 'none';
    promotions.style.display = '';
    one(page, '.aIf-aLe').setAttribute('aria-selected', 'false');
    one(page, '.aJi-aLe').setAttribute('aria-selected', 'true');
    const sightings = seen(page);
    expect(threadsOf(sightings)).toHaveLength(5);
    expect(lastMessages(sightings).map(({ facts }) => facts.category)).toEqual(
      Array.from({ length: 5 }, () => 'promotions'),
    );
    expect(listOf(sightings)?.list).toBe('category/promotions');
  });
});

describeOverCaptures('a list that still stands when the page says that another does', () => {
  const placesOf = (sightings: readonly Sighting[]) =>
    new Set(threadsOf(sightings).map(({ facts }) => facts.place));

  test('is not taken for it, until its rows are others', async () => {
    const page = await inbox();
    const gmail = gmailOn(page);
    expect(placesOf(seen(page, gmail))).toEqual(new Set(['inbox']));
    page.location.hash = '#spam';
    expect(seen(page, gmail)).toEqual([]);
    for (const row of all(page, 'tr.zA')) row.replaceWith(row.cloneNode(true));
    const after = seen(page, gmail);
    expect(placesOf(after)).toEqual(new Set(['spam']));
    expect(listOf(after)).toBeUndefined();
  });

  test('nor for that of another tab', async () => {
    const page = await inbox();
    const gmail = gmailOn(page);
    expect(listOf(seen(page, gmail))?.list).toBe('inbox');
    one(page, '.aIf-aLe').setAttribute('aria-selected', 'false');
    one(page, '.aJi-aLe').setAttribute('aria-selected', 'true');
    expect(seen(page, gmail)).toEqual([]);
    page.location.hash = '#category/promotions';
    expect(seen(page, gmail)).toEqual([]);
    one(page, '.aJi-aLe').setAttribute('aria-selected', 'false');
    one(page, '.aIf-aLe').setAttribute('aria-selected', 'true');
    page.location.hash = '#inbox';
    expect(listOf(seen(page, gmail))?.list).toBe('inbox');
  });

  test('nor tells anything where it is as empty as the one before', async () => {
    const page = await inbox();
    const gmail = gmailOn(page);
    for (const row of all(page, 'tr.zA')) row.remove();
    seen(page, gmail);
    page.location.hash = '#category/promotions';
    expect(seen(page, gmail)).toEqual([]);
  });
});

describeOverCaptures('a list', () => {
  test('in which most rows lack a part that they need bears no badges, and does again with it', async () => {
    const page = await inbox();
    const gmail = gmailOn(page);
    const ids = all(page, 'tr.zA [data-legacy-thread-id]').map(
      (place) => [place, place.getAttribute('data-legacy-thread-id') ?? ''] as const,
    );
    for (const [place] of ids) place.removeAttribute('data-legacy-thread-id');
    expect(gmail.look().rows).toEqual([]);
    expect(gmail.health()).toContainEqual(
      expect.objectContaining({ part: 'rowThread', state: 'blind' }),
    );
    for (const [place, id] of ids) place.setAttribute('data-legacy-thread-id', id);
    expect(gmail.look().rows).toHaveLength(50);
  });

  test('that the page says is empty is wholly seen, one that has not loaded yet is not', async () => {
    const page = await inbox();
    for (const row of all(page, 'tr.zA')) row.remove();
    expect(listOf(seen(page))).toBeUndefined();
    one(page, '.aVj:has(.aRv)').style.display = '';
    expect(listOf(seen(page))).toMatchObject({
      list: 'inbox',
      complete: true,
      more: false,
      threads: [],
    });
  });

  test('on its second page is another list, and the last has no older pages', async () => {
    const page = await inbox('#inbox/p2');
    one(page, '.amD:has(.amJ)').classList.add('T-I-JE');
    expect(listOf(seen(page))).toMatchObject({ list: 'inbox/p2', more: false });
  });

  test.each([
    ['the total last', ['١', '٥٠', '٩٤']],
    ['the total first', ['94', '1', '50']],
  ])('is complete where a language counts without nesting, %s', async (_, numbers) => {
    const page = await inbox();
    const flat = numbers.map((number) => `<span class="ts">${number}</span>`).join(' ');
    for (const counter of all(page, '.Dj')) counter.innerHTML = flat;
    expect(listOf(seen(page))).toMatchObject({ complete: true });
  });

  test('is not complete when it shows fewer rows than it counts', async () => {
    const page = await inbox();
    one(page, 'tr.zA').remove();
    expect(listOf(seen(page))).toMatchObject({ complete: false });
  });

  test('leaves out rows of other extensions', async () => {
    const page = await inbox();
    one(page, 'tbody:has(> .zA)').insertAdjacentHTML(
      'afterbegin',
      '<tr class="zA bundle"><td class="yX"><div class="yW">Bundle</div></td></tr>',
    );
    expect(gmailOn(page).look().rows).toHaveLength(50);
  });

  test('knows the unread rows, which mean nothing more', async () => {
    const page = await inbox();
    const { rows } = createListReader().read(page, viewOf(page));
    expect(rows.filter(({ facts }) => facts.unread)).toHaveLength(9);
  });

  test('does not take the words of a draft for those of the last message', async () => {
    const page = await inbox();
    const ids = one(page, 'tr.zA .bog [data-legacy-thread-id]');
    const thread = ids.getAttribute('data-legacy-thread-id');
    const told = () => lastMessages(seen(page)).find((message) => message.thread === thread)?.text;
    expect(told()).not.toBeUndefined();
    ids.setAttribute('data-legacy-last-message-id', '19615a1b2c3d4e5f');
    one(page, 'tr.zA .y2').append(' and more');
    expect(told()).toBeUndefined();
  });

  test('tells a draft that stands alone', async () => {
    const page = await inbox();
    const ids = one(page, 'tr.zA .bog [data-legacy-thread-id]');
    ids.setAttribute('data-standalone-draft-id', '#msg-a:r-42');
    ids.removeAttribute('data-legacy-last-non-draft-message-id');
    expect(lastMessages(seen(page))[0]).toMatchObject({
      id: 'msg-a:r-42',
      facts: { state: 'draft' },
    });
  });

  test('of the old vertical split, with three rows for one mail, is read', async () => {
    const page = await inbox();
    for (const row of all(page, 'tr.zA')) splitOld(row);
    const sightings = seen(page);
    expect(threadsOf(sightings)).toHaveLength(50);
    expect(inferred(sightings, 'out')).toHaveLength(12);
  });

  test.for(['#sent', '#search/from%3Ame', '#label/Clients', '#all'])(
    'at %s concludes nothing about who wrote, nor from absence',
    async (hash) => {
      const sightings = seen(await inbox(hash));
      expect(threadsOf(sightings)).toHaveLength(50);
      expect([...inferred(sightings, 'out'), ...inferred(sightings, 'in')]).toEqual([]);
      expect(lastMessages(sightings).flatMap(({ facts }) => facts.from ?? [])).toEqual([]);
      expect(listOf(sightings)).toBeUndefined();
    },
  );

  test('in sections concludes nothing about who wrote', async () => {
    const page = await inbox();
    const table = one(page, 'table.F');
    table.after(table.cloneNode(true));
    const sightings = seen(page);
    expect([...inferred(sightings, 'out'), ...inferred(sightings, 'in')]).toEqual([]);
    expect(listOf(sightings)?.complete).toBe(false);
    expect(threadsOf(sightings).flatMap(({ facts }) => facts.place ?? [])).toEqual([]);
  });

  test('concludes nothing where the dates hold no digits that it knows', async () => {
    const page = await inbox();
    for (const date of all(page, 'td.xW span[title]')) date.setAttribute('title', 'gestern');
    expect(inferred(seen(page), 'out')).toEqual([]);
  });

  test('that counts rows which cannot be found makes health blind, without anybody’s words', async () => {
    const page = await inbox();
    for (const row of all(page, 'tr.zA')) {
      row.className = 'new';
      row.removeAttribute('jslog');
    }
    const gmail = gmailOn(page);
    expect(gmail.look().rows).toEqual([]);
    const blind = gmail.health().find(({ part }) => part === 'row');
    expect(blind?.state).toBe('blind');
    expect(blind?.path).toMatch(/^html\.aAX > body\.aAU > .* > div\.bGI\.nH\.oy8Mbf\.aE3$/);
  });

  test('whose conclusion the page’s own data contradicts makes health say so, until they agree', async () => {
    const page = await inbox();
    const gmail = gmailOn(page);
    const mailbox = ownerOf(gmail);
    if (mailbox === undefined) throw new Error('No mailbox');
    const [answered] = messagesBy('inferred', gmail.look().sightings(mailbox, 0));
    const report = (direction: 'in' | 'out' | undefined) =>
      JSON.stringify({
        home: 'https://mail.google.com/mail/u/0/',
        index: 0,
        sightings: [{ ...answered, sense: 'json', facts: { direction } }],
      });
    const other = answered?.facts.direction === 'in' ? 'out' : 'in';
    const state = () => gmail.health().find(({ part }) => part === 'rowDate')?.state;
    gmail.tapped(report(other), mailbox, 1);
    expect(state()).toBe('disagrees');
    gmail.tapped(report(answered?.facts.direction), mailbox, 2);
    expect(state()).toBe('ok');
  });

  test('that is empty is no fault', async () => {
    const page = await inbox();
    for (const row of all(page, 'tr.zA')) row.remove();
    for (const counter of all(page, '.Dj')) counter.remove();
    const gmail = gmailOn(page);
    gmail.look().rows;
    expect(gmail.health().filter(({ state }) => state === 'blind')).toEqual([]);
  });
});

/** One row made three, as the facts A2 describe the split of 2014: the first has the id, the last the labels. */
function splitOld(row: HTMLElement): void {
  row.classList.add('apv');
  const date = row.querySelector('td.xW');
  const subject = row.querySelector('td.a4W');
  const second = document.createElement('tr');
  second.className = 'zA apv';
  const third = document.createElement('tr');
  third.className = 'zA apv apw';
  if (date === null || subject === null) throw new Error('No date or subject');
  const cell = document.createElement('td');
  cell.className = 'yf apt';
  cell.innerHTML = '<div class="apm"></div>';
  cell.firstElementChild?.append(...date.childNodes);
  date.replaceWith(cell);
  second.append(subject);
  row.after(second, third);
}

describeOverCaptures('rows that have lost', () => {
  const stateOf = (page: Page, part: string) => {
    const gmail = gmailOn(page);
    gmail.look();
    return gmail.health().find((each) => each.part === part)?.state;
  };

  test('the form of their ids are missed, where the rows of other extensions are not', async () => {
    const page = await inbox();
    one(page, 'tr.zA').querySelector('.xS')?.remove();
    one(page, 'tr.zA').querySelector('.afn')?.remove();
    one(page, 'tr.zA').removeAttribute('jslog');
    expect(stateOf(page, 'rowThread')).toBe('ok');
    const second = all(page, 'tr.zA')[1];
    second?.removeAttribute('jslog');
    for (const ids of second?.querySelectorAll('[data-legacy-thread-id]') ?? [])
      ids.setAttribute('data-legacy-thread-id', 'undefined');
    expect(stateOf(page, 'rowThread')).toBe('blind');
  });

  test('the addresses of their people say so', async () => {
    const page = await inbox();
    for (const person of all(page, '[email]')) person.setAttribute('email', 'undefined');
    expect(stateOf(page, 'rowPerson')).toBe('blind');
    expect(gmailOn(page).look().rows).toEqual([]);
  });

  test('their subject tell none, rather than an empty one', async () => {
    const page = await inbox();
    for (const subject of all(page, '.bog')) subject.classList.remove('bog');
    expect(threadsOf(seen(page)).every(({ facts }) => facts.subject === undefined)).toBe(true);
  });
});
