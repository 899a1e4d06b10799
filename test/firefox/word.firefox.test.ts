import { onGmail } from '../e2e/story-scene';
import { playWord } from './word-story';

playWord(onGmail());
