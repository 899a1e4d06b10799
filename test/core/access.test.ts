import { describe, expect, it } from 'vitest';
import { barredSites, missedSites } from '../../src/core/access';
import { mailSites, patternsOf, siteAt } from '../../src/core/mail-sites';

const everything = [...patternsOf('gmail'), ...patternsOf('outlook')];
const on = (home: string) => ({ on: true, home });

describe('mail sites without access', () => {
  it('are told one by one, with all that is missing of each', () => {
    expect(barredSites(everything).map(({ webmail }) => webmail)).toEqual(['gmail', 'outlook']);
    expect(barredSites(['https://outlook.live.com/*'])).toEqual([
      { webmail: 'outlook', patterns: ['https://outlook.live.com/*'] },
    ]);
    expect(barredSites([])).toEqual([]);
  });

  it('are missed where a mailbox that is on opens there', () => {
    const accounts = [on('https://outlook.office.com/mail/0/')];
    expect(missedSites(everything, accounts)).toEqual(barredSites(patternsOf('outlook')));
    expect(missedSites(['https://outlook.live.com/*'], accounts)).toEqual([]);
    expect(missedSites(patternsOf('gmail'), accounts)).toEqual([]);
  });

  it('are all missed as long as no mailbox is on and nothing may be read', () => {
    expect(missedSites(everything, [])).toHaveLength(2);
    expect(missedSites(patternsOf('outlook'), [])).toEqual([]);
  });
});

describe('the site of an address', () => {
  it('is told by its origin alone', () => {
    for (const origin of mailSites.outlook.origins)
      expect(siteAt(`${origin}/mail/`)).toBe('outlook');
    expect(siteAt('https://mail.google.com/mail/u/0/')).toBe('gmail');
    expect(siteAt('https://mail.google.com.evil.example/')).toBeUndefined();
    expect(siteAt('https://evil.example/https://mail.google.com/')).toBeUndefined();
    expect(siteAt('no address')).toBeUndefined();
  });
});
