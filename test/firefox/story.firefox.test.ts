import { onGmail } from '../e2e/story-scene';
import { asItComes, backgroundStopped, playMainJob } from './main-job';

playMainJob(onGmail(), asItComes);
playMainJob(onGmail(), backgroundStopped);
