import { describe, expect, it } from 'vitest';
import { composeLink, isComposeWindow } from '../../../src/core/compose-link';
import { firstSettings } from '../../../src/core/settings/first-settings';
import { templateLanguages } from '../../../src/core/templates/kinds';
import { birthdayLetter, type LetterFrame, letterWith } from '../../../src/core/touch/letter';

const frame: LetterFrame = {
  name: 'Bell, Jo',
  language: 'en',
  locale: 'en-GB',
  settings: { ...firstSettings, ownName: 'Nora Lind' },
};
const ferns = {
  title: 'Ten plants for shade',
  text: 'You asked what grows under the oak {really}: ferns do.\n\nThe list is long.',
  link: 'https://garden.example/shade?a=1&b=2',
};

describe('a letter with something to give', () => {
  it('greets by first name, says and links to it word by word, and ends with the own name', () => {
    expect(letterWith(ferns, frame)).toEqual({
      subject: 'Ten plants for shade',
      text: [
        'Hello Jo,',
        'You asked what grows under the oak {really}: ferns do.\n\nThe list is long.',
        'https://garden.example/shade?a=1&b=2',
        'Nora Lind',
      ].join('\n\n'),
    });
  });

  it('greets in their language, else in the user’s, or always in the one that was chosen', () => {
    const begins = (part: Partial<LetterFrame>) =>
      letterWith(ferns, { ...frame, ...part }).text.split('\n')[0];
    expect(begins({ language: 'de', name: 'Jo Bell' })).toBe('Guten Tag Jo Bell,');
    expect(begins({ language: undefined, locale: 'fr' })).toBe('Bonjour Jo,');
    const always = { ...frame.settings, noteLanguage: 'es' } as const;
    expect(begins({ settings: always })).toBe('Hola, Jo:');
  });

  it('greets as the user’s own thanks do, where they begin with a greeting', () => {
    const own = (text: string) => [
      { id: '1', kind: 'thanks', language: 'en', name: 'Mine', text } as const,
    ];
    const begins = (text: string) =>
      letterWith(ferns, { ...frame, settings: { ...frame.settings, templates: own(text) } }).text;
    expect(begins('Dear {firstName},\n\nthank you.')).toMatch(/^Dear Jo,\n\nYou asked/);
    expect(begins('Thanks {firstName}, on behalf of {ownName}')).toMatch(/^Hello Jo,\n\nYou asked/);
  });

  it('leaves out a name that is none, an own name that is not set, and a link that is not there', () => {
    const bare = { ...frame, name: 'billing@firm.example', settings: firstSettings };
    expect(letterWith({ ...ferns, text: 'Ferns do.', link: '' }, bare).text).toBe(
      'Hello,\n\nFerns do.',
    );
  });

  it.each(templateLanguages)('has a line for a birthday in %s', (language) => {
    const { subject, text } = birthdayLetter({ ...frame, language });
    expect(subject).not.toBe('');
    expect(text).toMatch(/Jo|Bell/);
    expect(text.split('\n\n')).toHaveLength(3);
  });
});

describe('the link for a new message', () => {
  const message = {
    to: 'jo@bell.example',
    subject: 'Ferns & moss',
    body: 'Hello Jo,\n\n100 % + ü',
  };

  it('opens Gmail’s window from the account, with everything in it', () => {
    const link = new URL(composeLink('gmail', 'https://mail.google.com/mail/u/2/', message));
    expect(link.origin + link.pathname).toBe('https://mail.google.com/mail/u/2/');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      view: 'cm',
      fs: '1',
      to: message.to,
      su: message.subject,
      body: message.body,
    });
  });

  it.each([
    ['https://outlook.live.com/mail/0/', '/mail/0/deeplink/compose'],
    ['https://outlook.office.com/mail', '/mail/deeplink/compose'],
  ])('opens Outlook’s window at %s', (home, path) => {
    const link = composeLink('outlook', home, message);
    expect(new URL(link).pathname).toBe(path);
    expect(link).not.toContain('+');
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual(message);
  });

  it('is known again by its address, and no other page is taken for it', () => {
    const links = [
      composeLink('gmail', 'https://mail.google.com/mail/u/0/', message),
      composeLink('outlook', 'https://outlook.live.com/mail/0/', message),
    ];
    expect(links.map(isComposeWindow)).toEqual([true, true]);
    const others = [
      'https://mail.google.com/mail/u/0/#search/view=cm',
      'https://outlook.live.com/mail/0/inbox/id/deeplink%2Fcompose',
      'https://outlook.live.com/mail/0/deeplink/compose/AAMk1?popoutv2=1',
      'https://site.example/?view=cm',
    ];
    expect(others.map(isComposeWindow)).toEqual([false, false, false, false]);
  });

  it('lets nothing that was typed become another field', () => {
    const sly = { to: 'jo@bell.example&bcc=eve@x.example', subject: 'x#y', body: '&su=z' };
    const link = new URL(composeLink('gmail', 'https://mail.google.com/mail/u/0/', sly));
    expect([...link.searchParams.keys()]).toEqual(['view', 'fs', 'to', 'su', 'body']);
    expect(link.hash).toBe('');
  });
});
