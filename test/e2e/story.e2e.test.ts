import { asItComes, playMainJob, workerStopped } from './main-job';
import { onGmail } from './story-scene';

playMainJob(onGmail(), asItComes);
playMainJob(onGmail(), workerStopped);
