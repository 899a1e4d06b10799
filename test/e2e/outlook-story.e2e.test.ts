import { asItComes, playMainJob, workerStopped } from './main-job';
import { onOutlook } from './story-scene';

playMainJob(onOutlook(), workerStopped);
playMainJob(onOutlook({ language: 'ja' }, 'outlook.live.com'), asItComes);
// The page alone: what its worker fetches no hook sees.
playMainJob(onOutlook({ language: 'de', json: 'none' }, 'outlook.live.com'), asItComes);
// Its data alone.
playMainJob(onOutlook({ rowDetails: 'ids' }), asItComes);
