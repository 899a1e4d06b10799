import { eve, playDays } from './days-story';
import { onOutlook } from './story-scene';

playDays(onOutlook({ utcOffset: eve.utcOffset }));
