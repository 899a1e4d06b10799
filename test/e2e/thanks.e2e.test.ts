import { onGmail, onOutlook } from './story-scene';
import { playThanks } from './thanks-story';

playThanks(onGmail());
playThanks(onOutlook());
