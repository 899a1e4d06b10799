import { playPeople } from './people-scene';
import { onGmail, onOutlook } from './story-scene';

playPeople(onGmail());
playPeople(onOutlook());
