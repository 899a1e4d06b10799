import { describe, expect, test } from 'vitest';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import { openPage } from './open-page';
import { ownerOf } from './seen';

/** A page as it stands once the banner is drawn, by the facts A5. */
function page(label: string | undefined, title: string, url?: string) {
  const button = label === undefined ? '' : `<a role="button" aria-label="${label}"></a>`;
  return openPage(`<title>${title}</title><header role="banner">${button}</header>`, url);
}

describe('the mailbox', () => {
  test('is that of button and title together, in any language', () => {
    const gmail = gmailOn(
      page(
        'Google-Konto: Ana @ Firm  (Ana@Firm.example)',
        'Posteingang (3) - ana@firm.example - Gmail',
        'https://mail.google.com/mail/u/2/#inbox',
      ),
    );
    expect(gmail.mailbox(undefined)).toEqual({
      account: 'gmail:ana@firm.example',
      home: 'https://mail.google.com/mail/u/2/',
      index: 2,
      delegated: false,
      own: [],
    });
  });

  test('is not taken from the subject of an open conversation', () => {
    const title = 'For jo@other.example - boss@firm.example - Gmail';
    const delegated = 'https://mail.google.com/mail/u/0/d/AEoRXRS/#inbox';
    expect(ownerOf(gmailOn(page('Ana (ana@firm.example)', title, delegated)))?.account).toBe(
      'gmail:boss@firm.example',
    );
  });

  test('is not known while the page is loading', () => {
    expect(gmailOn(page(undefined, 'Gmail')).mailbox(undefined)).toBeUndefined();
    expect(gmailOn(page('Ana (ana@firm.example)', 'Gmail')).mailbox(undefined)).toBeUndefined();
    expect(
      gmailOn(page(undefined, 'Inbox - ana@firm.example - Gmail')).mailbox(undefined),
    ).toBeUndefined();
  });

  test('is not known, and health says so, while button and title differ', () => {
    const gmail = gmailOn(page('Ana (ana@firm.example)', 'Inbox - jo@firm.example - Gmail'));
    expect(gmail.mailbox(undefined)).toBeUndefined();
    expect(gmail.health().find(({ part }) => part === 'account')?.state).toBe('disagrees');
  });

  test('is found again once they agree', () => {
    const shown = page('Ana (ana@firm.example)', 'Inbox - jo@firm.example - Gmail');
    const gmail = gmailOn(shown);
    gmail.mailbox(undefined);
    shown.document.title = 'Inbox - ana@firm.example - Gmail';
    expect(ownerOf(gmail)?.account).toBe('gmail:ana@firm.example');
    expect(gmail.health().find(({ part }) => part === 'account')?.state).toBe('ok');
  });

  test('of somebody else is named as delegated', () => {
    const shown = page(
      'Ana (ana@firm.example)',
      'Inbox - boss@firm.example - Gmail',
      'https://mail.google.com/mail/u/0/d/AEoRXRS/#inbox',
    );
    expect(gmailOn(shown).mailbox(undefined)).toMatchObject({
      account: 'gmail:boss@firm.example',
      delegated: true,
    });
  });

  test('opens a thread by its own route', () => {
    const shown = page('Ana (ana@firm.example)', 'Inbox - ana@firm.example - Gmail');
    const gmail = gmailOn(shown);
    gmail.goTo('189af729deca2ec0', undefined);
    expect(shown.location.hash).toBe('#inbox/189af729deca2ec0');
  });
});
