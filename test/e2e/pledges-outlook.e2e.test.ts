import { playPledges } from './pledges-story';
import { onOutlook } from './story-scene';

playPledges(onOutlook());
