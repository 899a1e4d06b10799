import { labelFile, readLabels, type What } from './drawn';

/** Something drawn, with what two annotators wrote of it. */
export interface Labelled<I, L> {
  item: I;
  label: L;
  /** The second annotator's; the first one's where there is no second. */
  other: L;
}

/** What was drawn and is labelled, in the order of the draw. */
export function labelledOf<
  L extends { set: string; id: string },
  I extends { set: string; id: string },
>(what: What, drawn: readonly { item: I }[]): Labelled<I, L>[] {
  const [a, b] = ['a', 'b'].map((by) => byKey(readLabels<L>(labelFile(what, by))));
  return drawn.flatMap(({ item }) => {
    const label = a?.get(key(item));
    return label === undefined ? [] : [{ item, label, other: b?.get(key(item)) ?? label }];
  });
}

/** Whether a second annotator has labelled what was drawn; else each label counts twice, and must be told so. */
export function isLabelledTwice(what: What): boolean {
  return readLabels(labelFile(what, 'b')).length > 0;
}

interface Keyed {
  set: string;
  id: string;
}

const key = ({ set, id }: Keyed) => `${set} ${id}`;

function byKey<L extends Keyed>(labels: readonly L[]): Map<string, L> {
  return new Map(labels.map((label) => [key(label), label]));
}
