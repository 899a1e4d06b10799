import { describe } from 'vitest';
import { capturesAreThere } from './capture-files';

export { capturesIn, readCapture } from './capture-files';

/**
 * A `describe` over the captures beside the checkout: its tests report themselves skipped where there are
 * none. Works in tests that run in Node and in those that run in a browser.
 */
export const describeOverCaptures = describe.skipIf(!capturesAreThere);
