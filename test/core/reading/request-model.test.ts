import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasMail } from '../../../measure/mail-data';
import { trainedWeights, weightsFile } from '../../../measure/train';
import { placedFeatures } from '../../../src/core/reading/request-features';
import { logitOf, requestModel } from '../../../src/core/reading/request-model';

describe('the small model', () => {
  it.each([
    ['Could you please send me the file by Friday?', 'The weather was fine all week.'],
    ['Please call me tomorrow.', 'He called me yesterday and left.'],
    ['Let me know if you can attend the meeting.', 'The meeting was attended by everyone.'],
  ])('takes “%s” for asking rather than “%s”', (request, other) => {
    expect(logOdds(request)).toBeGreaterThan(logOdds(other) + 1.5);
  });

  it('has an answer for text without words', () => {
    for (const text of ['', '…', '\uD83D', '123']) expect(logOdds(text)).toBeLessThan(0);
  });

  it('weighs less than 100 kB', () => {
    expect(gzipSync(readFileSync(weightsFile)).length).toBeLessThan(100_000);
  });

  it.skipIf(!hasMail('intent-parakweet'))(
    'is the same when it is trained anew',
    () => {
      const kept = readFileSync(weightsFile, 'utf8');
      // The score costs as many trainings again, and `npm run measure` prints it.
      const score = /F1 ([\d.]+)/.exec(kept)?.[1] ?? 'missing';
      expect(trainedWeights(score)).toBe(kept);
    },
    training,
  );
});

const logOdds = (sentence: string) => logitOf(placedFeatures([sentence], 0), requestModel);
/** On a machine that is busy with other things (ms). */
const training = 60_000;
