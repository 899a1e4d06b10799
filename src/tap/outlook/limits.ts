/** The most that a sighting may carry (core/sighting.ts), in characters or items. */
export const most = { subject: 998, text: 20_000, people: 100, name: 200, address: 320 } as const;
