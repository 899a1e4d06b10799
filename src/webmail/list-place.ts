interface ShownRow {
  element: HTMLElement;
  facts: { thread: string };
}

/**
 * Where the list stands that is shown, for lists read one after another; `place` is what the page says now. It says so
 * before it shows the list: as long as most rows are the very ones that stood elsewhere, they still do. Undefined while
 * nothing tells, as there were no rows before nor now.
 */
export function createListPlace<P extends string>(): (
  rows: readonly ShownRow[],
  place: P | undefined,
) => P | undefined {
  let last: { rows: readonly ShownRow[]; place: P | undefined } = { rows: [], place: undefined };
  return (rows, place) => {
    if (last.place !== undefined && last.place !== place) {
      if (rows.length + last.rows.length === 0) return undefined;
      if (isStill(last.rows, rows)) return last.place;
    }
    last = { rows, place };
    return place;
  };
}

function isStill(before: readonly ShownRow[], rows: readonly ShownRow[]): boolean {
  const shown = new Map(before.map(({ element, facts }) => [element, facts.thread]));
  const same = rows.filter(({ element, facts }) => shown.get(element) === facts.thread);
  return same.length * 2 > rows.length;
}
