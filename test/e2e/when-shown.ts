/** A page, whoever drives it: a mail page with the demo in it, or the list. */
interface Watchable {
  evaluate(code: typeof firstBadge, asked: readonly [string, string]): Promise<number>;
  evaluate(code: typeof firstNamed, asked: string): Promise<number>;
}

/** Epoch ms at which the row with these words first bears a badge; `row` is the selector of rows. */
export function whenBadged(page: Watchable, words: string, row: string): Promise<number> {
  return page.evaluate(firstBadge, [words, row]);
}

/** Epoch ms at which the list first names somebody. */
export function whenListed(page: Watchable, words: string): Promise<number> {
  return page.evaluate(firstNamed, words);
}

function firstBadge([wanted, rows]: readonly [string, string]): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const badges = [...document.querySelectorAll('[data-answerable="badge"]')];
      if (!badges.some((badge) => badge.closest(rows)?.textContent?.includes(wanted))) return;
      watching.disconnect();
      resolve(Date.now());
    };
    const watching = new MutationObserver(look);
    watching.observe(document.body, { childList: true, subtree: true });
  });
}

function firstNamed(wanted: string): Promise<number> {
  return new Promise((resolve) => {
    const watching = new MutationObserver(() => {
      const names = [...document.querySelectorAll('.row .who')];
      if (!names.some((name) => name.textContent === wanted)) return;
      watching.disconnect();
      resolve(Date.now());
    });
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
