import { playDays } from './days-story';
import { onGmail } from './story-scene';

playDays(onGmail());
