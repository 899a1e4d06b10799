import type { Schedule } from './logistic-regression';

/** How the small model is trained: set by ten-fold cross-validation on Parakweet's train part. */
export const training: Schedule = { epochs: 6, step: 0.2, pull: 1e-4, seed: 7 };

/** From here on the model says yes. */
export const threshold = 0.4;
