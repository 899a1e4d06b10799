/**
 * What became of a step through the pages of a list: `moved`, it shows older mail now; `last`, there is none; `astray`,
 * the user went elsewhere meanwhile; `still`, the page did not change in time.
 */
export const walkSteps = ['moved', 'last', 'astray', 'still'] as const;
export type WalkStep = (typeof walkSteps)[number];

/** What the walker does next: a further step, back to where the user was, or nothing. */
export const walkCourses = ['on', 'back', 'stay'] as const;
export type WalkCourse = (typeof walkCourses)[number];
