/**
 * How many runs fast-check makes of a property that takes long: a quarter of `all`, or all with `PROPERTY_RUNS=all`.
 * Each run of the tests tries others.
 */
export function runs(all: number): { numRuns: number } {
  return { numRuns: process.env.PROPERTY_RUNS === 'all' ? all : Math.ceil(all / 4) };
}
