import type { Course, Ended, Owed } from './course';

/** Notes whoever waits no more, and why. Who still waits stays as it is. */
export function endWaiting(
  course: Course,
  owed: readonly Owed[],
  { at, how }: Omit<Ended, 'owed'>,
): void {
  course.ended = [...course.ended, ...owed.map((each) => ({ owed: each, at, how }))];
}
