/** Time as the machine shows it, and as it truly is; epoch ms. */
export interface Clock {
  /** True time: that of mail servers. */
  true: number;
  /** By how much the machine's clock goes wrong. */
  skew: number;
  now(): number;
}

export function clockAt(time: number): Clock {
  const clock: Clock = { true: time, skew: 0, now: () => clock.true + clock.skew };
  return clock;
}
