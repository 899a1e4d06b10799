interface ShownRow {
  element: HTMLElement;
  facts: { thread: string };
}

/**
 * Where the list stands that is shown, for lists read one after another; `place` is what the page says now. It says so
 * before it shows the list: as long as most rows are the very ones that stood elsewhere, or there were none before nor
 * now, nobody can tell: undefined.
 */
export function createListPlace<P extends string>(): (
  rows: readonly ShownRow[],
  place: P | undefined,
) => P | undefined {
  let last: { rows: readonly ShownRow[]; place: P | undefined } = { rows: [], place: undefined };
  return (rows, place) => {
    const moved = last.place !== undefined && last.place !== place;
    if (moved && isStill(last.rows, rows)) return undefined;
    last = { rows, place };
    return place;
  };
}

function isStill(before: readonly ShownRow[], rows: readonly ShownRow[]): boolean {
  const shown = new Map(before.map(({ element, facts }) => [element, facts.thread]));
  const same = rows.filter(({ element, facts }) => shown.get(element) === facts.thread);
  return same.length * 2 > rows.length || before.length + rows.length === 0;
}
