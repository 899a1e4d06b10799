import { playNotes } from './notes-story';
import { onGmail } from './story-scene';

playNotes(onGmail());
