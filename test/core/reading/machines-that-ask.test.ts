import { describe, expect, it } from 'vitest';
import { invented } from './invented';

// Invented mail: receipts and invitations are not waited for, unless a person's question stands in them.

describe('a receipt', () => {
  const receipt = (text: string) =>
    invented({
      from: 'orders@toolmart.example',
      subject: 'Your order 4471 has been shipped',
      text,
    });

  it.each([
    'Two spades are on their way. Could you tell us which day suits you for the delivery?',
    'We are out of blue spades. Would you take green ones instead?',
  ])('may wait where it asks the user something: %s', (text) => {
    expect(receipt(text)).toMatchObject({ kind: 'receipt', needsReply: { verdict: 'unsure' } });
  });

  it.each([
    'Two spades are on their way.',
    'Two spades are on their way. Any questions? Visit our help pages.',
    'Thank you for your order. Please find the invoice below.',
  ])('does not where it asks nothing of the user: %s', (text) => {
    expect(receipt(text)).toMatchObject({ kind: 'receipt', needsReply: { verdict: 'no' } });
  });
});

describe('a calendar’s invitation', () => {
  const invitation = (text: string) =>
    invented({ subject: 'Invitation: Roof walk @ Thu Mar 5, 2026 2pm', text });

  it.each([
    'You have been invited to the following event. Could you bring the plans?',
    'You have been invited to the following event. Can you send me the price before we meet?',
  ])('may wait where a person’s question stands in it: %s', (text) => {
    expect(invitation(text)).toMatchObject({ kind: 'calendar', needsReply: { verdict: 'unsure' } });
  });

  it.each([
    'You have been invited to the following event. Thursday 2 pm, at the roof.',
    'You have been invited to the following event. Going? Yes - Maybe - No',
  ])('does not where it only asks who comes: %s', (text) => {
    expect(invitation(text)).toMatchObject({ kind: 'calendar', needsReply: { verdict: 'no' } });
  });
});
