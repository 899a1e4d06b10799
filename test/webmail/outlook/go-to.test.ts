import { expect, test } from 'vitest';
import { pageHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { outlookAt } from './seen';

function opened() {
  const page = openPage(pageHtml({ rows: rowHtml({ thread: 'T1' }) + rowHtml({ thread: 'T2' }) }));
  const view = page.document.defaultView;
  if (view === null) throw new Error('No window');
  const said: string[] = [];
  for (const type of ['mousedown', 'click', 'contextmenu', 'dblclick']) {
    page.document.addEventListener(type, ({ target }) => {
      said.push(`${type} ${(target as Element).getAttribute('data-convid')}`);
    });
  }
  view.addEventListener('popstate', () => said.push('popstate'));
  const went: string[] = [];
  view.history.pushState = (_state, _title, url) => void went.push(String(url));
  return { outlook: outlookAt(page), said, went };
}

test('a conversation in the list is pressed, and nothing else', () => {
  const { outlook, said, went } = opened();
  outlook.goTo('T2', 'AAMkAGI2TG93AAA=');
  expect(said).toEqual(['mousedown T2', 'click T2']);
  expect(went).toEqual([]);
});

test('one outside the list is reached by the id of its message, without a page load', () => {
  const { outlook, said, went } = opened();
  outlook.goTo('T9', 'AAMkAGI2TG93+/A=');
  expect(went).toEqual(['/mail/inbox/id/AAMkAGI2TG93%2B%2FA%3D']);
  expect(said).toEqual(['popstate']);
});

test.for([undefined, 'at:29723512', 'at:29723512:in'])(
  'one of which only %s is known is left',
  (message) => {
    const { outlook, said, went } = opened();
    outlook.goTo('T9', message);
    expect([said, went]).toEqual([[], []]);
  },
);
