import { type Asking, asking } from './asking';
import { type AskName, asks } from './protocol';

/** Asks the background, from a page of ours: see {@link asking}. */
export const ask: Asking<AskName> = asking((name) => asks[name].answer);
