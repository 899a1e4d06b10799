import { playPledges } from './pledges-story';
import { onGmail } from './story-scene';

playPledges(onGmail());
