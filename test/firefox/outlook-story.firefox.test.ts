import { onOutlook } from '../e2e/story-scene';
import { asItComes, playMainJob } from './main-job';

playMainJob(onOutlook(), asItComes);
playMainJob(onOutlook({ language: 'de' }, 'outlook.live.com'), {
  ...asItComes,
  words: 'in German, for consumers',
});
