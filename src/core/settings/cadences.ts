import * as z from 'zod/mini';
import { stage } from '../people/stages';

/** How many days may pass without contact, by stage; where a stage has none, nobody is proposed for it. */
export const cadences = z
  .array(z.strictObject({ stage, days: z.int().check(z.gte(1), z.lte(3_650)) }))
  .check(z.maxLength(60));
export type Cadences = z.infer<typeof cadences>;
