import type { Because } from '../standing';

/** Whether a message from somebody else makes them wait, and why (not). */
export interface Need {
  waits: boolean;
  because: Because;
  /** What the verdict rests on beside, where words were read. */
  rests: Because[];
  /** False where it rests on words that leave a doubt. */
  sure: boolean;
  /** How likely an answer is expected, 0 to 1, where words were read. */
  p?: number | undefined;
  /** A person's word that asks nothing: what the user asked them is answered by it. */
  answers?: true;
}
