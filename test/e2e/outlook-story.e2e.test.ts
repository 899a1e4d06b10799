import { asItComes, playMainJob } from './main-job';
import { onOutlook } from './story-scene';

playMainJob(onOutlook(), asItComes);
