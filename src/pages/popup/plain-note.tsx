import type { AgendaItem } from '../../core/agenda';
import type { PlainKind } from '../../core/plain-notes';
import type { PlainNote } from '../../protocol/protocol';
import { say } from '../../ui/words';
import { acknowledge, proposal } from './acknowledge';

/** The choice that sends a note without a time; none where such a note has no place. */
export function PlainNoteChoice({ item, kind }: { item: AgendaItem; kind: PlainKind }) {
  const note = plainNote(item, kind);
  if (note === undefined) return null;
  return (
    <button
      type="button"
      class="choice"
      title={note.text}
      onClick={() => void acknowledge(item, note)}
    >
      {say(`note_${kind}`)}
    </button>
  );
}

/** The note of this kind that the background offers in the row; undefined where it has no place, or is yet to be told. */
export function plainNote({ standing }: AgendaItem, kind: PlainKind): PlainNote | undefined {
  const known = proposal.value?.key === standing.key ? proposal.value : undefined;
  return known?.plain.find((each) => each.kind === kind);
}
