import { describe, expect, it } from 'vitest';
import { askingOf } from '../../../src/core/reading/asking-strength';

/** From here on a sentence asks (`need.ts`). */
const asks = 0.6;

describe('what asks without a question mark', () => {
  it.each([
    'If you agree, we will order the larger pots.',
    'If that is fine with you, I can lock it in.',
    'Just want to make sure you are comfortable with the new plan.',
    'Wanted to double check with you before I sign.',
    'Wanted to get your thoughts on the draft.',
    'We need some guidance from you.',
    'I would be grateful if you could look at the roof.',
    'Call me when you can.',
    'Give me a ring before lunch.',
    'Shall we go ahead with the blue one.',
  ])('“%s” asks', (sentence) => expect(askingOf(sentence)).toBeGreaterThanOrEqual(asks));

  it.each([
    'If you need any help, call me.',
    'He said that you would like to know that it arrived.',
    'No further need for guidance from you.',
    'I will call when we know more.',
    'We called the office to see if they are open.',
    'Please do.',
    'They asked her to let me know.',
  ])('“%s” does not', (sentence) => expect(askingOf(sentence)).toBeLessThan(asks));
});
