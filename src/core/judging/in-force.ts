import type { Decision, DecisionBody } from '../decision';

/** A decision of one kind. */
export type Decided<K extends DecisionBody['kind']> = Decision & {
  body: Extract<DecisionBody, { kind: K }>;
};

/** The decisions that no decision in force undoes, each once, oldest first. Undoing an undo brings back what it undid. */
export function inForce(decisions: readonly Decision[]): Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const undos = [...byId.values()].filter(isUndo);
  const stands = (decision: Decision, seen: ReadonlySet<string>): boolean =>
    !undos.some(
      (undo) =>
        // A circle of undos can only be forged; whoever closes it counts for nothing.
        undo.body.undoes === decision.id &&
        !seen.has(undo.id) &&
        stands(undo, new Set([...seen, undo.id])),
    );
  return [...byId.values()]
    .filter((decision) => stands(decision, new Set([decision.id])))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Narrows decisions to one kind. */
export function ofKind<K extends DecisionBody['kind']>(
  decisions: readonly Decision[],
  kind: K,
): Decided<K>[] {
  return decisions.filter((decision) => isOfKind(decision, kind));
}

export function isOfKind<K extends DecisionBody['kind']>(
  decision: Decision,
  kind: K,
): decision is Decided<K> {
  return decision.body.kind === kind;
}

function isUndo(decision: Decision): decision is Decided<'undo'> {
  return decision.body.kind === 'undo';
}
