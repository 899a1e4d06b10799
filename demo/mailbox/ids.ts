/**
 * Makes Gmail's ids: 64 bits whose upper 44 are the time in epoch ms (facts A1; every row and every
 * sync capture). The lower 20 bits come from a counter, so the same story has the same ids.
 */
export function makeIds() {
  let made = 0;
  const number = (time: number) => {
    made += 1;
    return (BigInt(Math.floor(time)) << 20n) | ((BigInt(made) * 48_271n) % 0xf_ffffn);
  };
  const clientNumber = () => {
    made += 1;
    return ((BigInt(made) * 2_862_933_555_777_941_757n) % 9_000_000_000_000_000_000n).toString();
  };
  return {
    /** Ids of a message that came in at `time` (epoch ms). */
    received(time: number) {
      const id = number(time);
      return { id: `msg-f:${id}`, thread: `thread-f:${id}`, legacyId: id.toString(16) };
    },
    /** Ids of a message that a client made at `time` (epoch ms): the `-a` numbers hold no time. */
    created(time: number) {
      return {
        id: `msg-a:r${clientNumber()}`,
        thread: `thread-a:r${clientNumber()}`,
        legacyId: number(time).toString(16),
      };
    },
    /** A new legacy hex for `time` (epoch ms): a draft gets another one when it is sent (sync-2022-09). */
    legacy: (time: number) => number(time).toString(16),
  };
}

export type Ids = ReturnType<typeof makeIds>;

/** The epoch ms in a legacy hex id. */
export const timeOfLegacyId = (hex: string) => Number(BigInt(`0x${hex}`) >> 20n);
