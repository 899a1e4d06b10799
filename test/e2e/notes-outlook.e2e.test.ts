import { playNotes } from './notes-story';
import { onOutlook } from './story-scene';

playNotes(onOutlook());
