import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import { migrateSettings } from '../../src/core/settings/migrate-settings';
import { policyForOf } from '../../src/pages/settings/policy-for';

const stages = ['past-customer', 'board'];
const wordsOf = (stage: string) => (stage === 'board' ? stage : 'Past customer');

describe('whom a deadline is for', () => {
  it.each([
    [' Jo@Client.example ', { kind: 'address', address: 'jo@client.example' }],
    ['client.example', { kind: 'domain', domain: 'client.example' }],
    ['@Client.example', { kind: 'domain', domain: 'client.example' }],
    ['mail.client.co.example', { kind: 'domain', domain: 'mail.client.co.example' }],
    ['past Customer ', { kind: 'stage', stage: 'past-customer' }],
    ['Board', { kind: 'stage', stage: 'board' }],
    ['bücher.example', { kind: 'domain', domain: 'bücher.example' }],
  ])('is read from "%s", and may be saved', (typed, expected) => {
    const who = policyForOf(typed, stages, wordsOf);
    expect(who).toEqual(expected);
    const others = [{ for: who, deadline: { kind: 'working-time', minutes: 60 } }];
    const policies = { ...firstSettings.policies, others };
    expect(migrateSettings({ ...firstSettings, policies }).problem).toBeUndefined();
  });

  it.each(['', 'Jo', 'jo@', '@', 'jo@client', 'client.', 'https://client.example', 'a b.example'])(
    'is not told by "%s"',
    (typed) => {
      expect(policyForOf(typed, stages, wordsOf)).toBeUndefined();
    },
  );
});
