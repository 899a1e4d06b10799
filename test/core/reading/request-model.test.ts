import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasMail } from '../../../measure/mail-data';
import { trainedWeights, weightsFile } from '../../../measure/train';
import { likelyRequest } from '../../../src/core/reading/request-model';

describe('the small model', () => {
  it.each([
    ['Could you please send me the file by Friday?', 'The weather was fine all week.'],
    ['Please call me tomorrow.', 'He called me yesterday and left.'],
    ['Let me know if you can attend the meeting.', 'The meeting was attended by everyone.'],
  ])('takes “%s” for a request rather than “%s”', (request, other) => {
    expect(likelyRequest(request)).toBeGreaterThan(0.6);
    expect(likelyRequest(other)).toBeLessThan(0.4);
  });

  it('stays between 0 and 1 for text without words', () => {
    for (const text of ['', '…', '\uD83D', '123']) {
      expect(likelyRequest(text)).toBeGreaterThan(0);
      expect(likelyRequest(text)).toBeLessThan(1);
    }
  });

  it('weighs less than 100 kB', () => {
    expect(gzipSync(readFileSync(weightsFile)).length).toBeLessThan(100_000);
  });

  it.skipIf(!hasMail('intent-parakweet'))('is the same when it is trained anew', () => {
    expect(trainedWeights()).toBe(readFileSync(weightsFile, 'utf8'));
  });
});
