import { onOutlook } from '../e2e/story-scene';
import { asItComes, playMainJob } from './main-job';

playMainJob(onOutlook(), asItComes);
