import type { Because } from '../standing';

/** Whether a message from somebody else makes them wait, and why (not). */
export interface Need {
  waits: boolean;
  because: Because;
  /** False where it rests on words alone. */
  sure: boolean;
}
