import * as z from 'zod/mini';

/**
 * Zod's literals and its own checks of numbers and of the form of a text weigh a kilobyte in the mail page, packed; these do the same
 * in a line. What is not used is left out of a bundle, hence the notes for the bundler. (The lengths of lists are left to zod, which stops counting at the limit.)
 */

/** A whole number, both ends included. */
/* @__NO_SIDE_EFFECTS__ */
export function whole(from: number, to: number) {
  return z.number().check(({ value, issues }) => {
    if (!Number.isSafeInteger(value) || value < from || value > to)
      issues.push({ code: 'custom', input: value });
  });
}

/** A time. Epoch ms, up to the last that `Date` knows. */
export const instant = whole(0, 8.64e15);

/** A text of at least one character, or of a form that has some. */
/* @__NO_SIDE_EFFECTS__ */
export function text(atMost: number, form = /./s) {
  return z.string().check(z.maxLength(atMost), ({ value, issues }) => {
    if (!form.test(value)) issues.push({ code: 'custom', input: value });
  });
}

/** An id of a webmail or of ours. */
export const someId = text(256);

/** This word alone. */
/* @__NO_SIDE_EFFECTS__ */
export function only<const W extends string>(word: W) {
  return z.enum([word]);
}

/** Said, or left out. */
export const said = z.boolean().check(({ value, issues }) => {
  if (!value) issues.push({ code: 'custom', input: value });
}) as z.ZodMiniType<true>;

/** One of these forms, told apart by their `kind`. */
/* @__NO_SIDE_EFFECTS__ */
export function byKind<F extends readonly Form[]>(...forms: F): z.ZodMiniType<z.infer<F[number]>> {
  const formOf = new Map<unknown, Form>(
    forms.map((form) => [Object.keys(form.shape.kind.def.entries)[0], form]),
  );
  const checked = z.unknown().check((told) => {
    const read = formOf.get((told.value as { kind?: unknown } | null)?.kind)?.safeParse(told.value);
    if (read?.success) told.value = read.data;
    else told.issues.push({ code: 'custom', input: told.value });
  });
  return checked as z.ZodMiniType<z.infer<F[number]>>;
}

type Form = z.ZodMiniObject<{ kind: z.ZodMiniType<string> & { def: { entries: object } } }>;
