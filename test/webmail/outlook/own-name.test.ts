import { expect, test } from 'vitest';
import { ownNameOf } from '../../../src/webmail/outlook/own-name';
import { pageHtml } from './made-page';
import { openPage } from './open-page';

const none = { title: 'Mail', account: '' };
const button = (label: string) =>
  `<button id="mectrl_main_trigger" aria-label="${label}"></button>`;

function isOwn(name: string, page: { title?: string; account?: string }): boolean | undefined {
  return ownNameOf(openPage(pageHtml(page)))(name);
}

test.for([
  ['the title', { ...none, title: 'Mail - Ana Ruiz - Outlook' }],
  ['the title, behind a subject', { ...none, title: 'Quote - Jo Bell - Ana Ruiz - Outlook' }],
  ['the account button', { ...none, account: button('Account manager for Ana Ruiz') }],
  ['the account button, before the words', { ...none, account: button('Ana Ruiz のアカウント') }],
  [
    'the account menu',
    { ...none, account: '<div id="mectrl_currentAccount_primary">Ana  Ruiz</div>' },
  ],
] as const)('the own name is known by %s', ([, page]) => {
  expect(isOwn('ana ruiz', page)).toBe(true);
  for (const other of ['Jo Bell', 'Ana', 'Mail', 'Account', 'Outlook', '']) {
    expect(isOwn(other, page)).toBe(false);
  }
});

test('without a page that names the user nobody can tell', () => {
  expect(isOwn('Ana Ruiz', none)).toBeUndefined();
});
